import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import { AdminHeading } from './admin-heading';
import { roleLabel } from './role-label';

/** Says that a person's role does not allow what they asked for, and whom to ask. @param props.role where it is known. */
export function NotPermitted({ role }: { role?: StaffRole }) {
  return (
    <>
      <AdminHeading title="Not permitted" />
      <p>
        Your role{role ? `, ${roleLabel(role).toLowerCase()},` : ''} does not allow this, and nothing was
        changed. If you need it, ask the owner of the shop, or go back to <a href="/admin">the start page</a>.
      </p>
    </>
  );
}
