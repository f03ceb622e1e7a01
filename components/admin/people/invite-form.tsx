'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { EmailField } from '@/components/ui/email-field';
import { invite } from './actions';
import { OwnerCredentialsFields } from './owner-credentials-fields';
import styles from './people.module.css';
import { RoleField } from './role-field';

/** Invites somebody; a plain form where there is no JavaScript. */
export function InviteForm({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  return (
    <StaffForm action={invite} className={styles.invite} submit="Invite">
      {(fields) => (
        <>
          <EmailField {...fields.text('email')} label="Email address" autoComplete="off" required />
          <RoleField {...fields.text('role', 'support')} />
          <OwnerCredentialsFields fields={fields} hasSecondFactor={hasSecondFactor} />
        </>
      )}
    </StaffForm>
  );
}
