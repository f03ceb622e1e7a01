import type { StaffRole } from '@/lib/auth/authorisation/permissions';

const ROLE_LABELS: Record<StaffRole, string> = { owner: 'Owner', manager: 'Manager', support: 'Support' };

/** The label of a role. */
export function roleLabel(role: StaffRole): string {
  return ROLE_LABELS[role];
}
