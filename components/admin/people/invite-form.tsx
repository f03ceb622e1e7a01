'use client';

import { useActionState } from 'react';
import { AccountFormAlert } from '@/components/admin/account/account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from '@/components/admin/account/account-form-state';
import { roleLabel } from '@/components/admin/layout/role-label';
import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';
import { SelectField } from '@/components/ui/select-field';
import { STAFF_ROLES } from '@/lib/auth/authorisation/permissions';
import { invite } from './actions';
import { OwnerCredentialsFields } from './owner-credentials-fields';
import styles from './people.module.css';

/** Invites somebody; a plain form where there is no JavaScript. */
export function InviteForm({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  const [state, submit, isSending] = useActionState(invite, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.invite} key={state.attempt}>
      <AccountFormAlert state={state} />
      <EmailField
        id="email"
        name="email"
        label="E-mail address"
        autoComplete="off"
        required
        defaultValue={state.typed.email}
        error={state.errors.email}
      />
      <SelectField
        id="role"
        name="role"
        label="Role"
        defaultValue={state.typed.role ?? 'support'}
        error={state.errors.role}
      >
        {STAFF_ROLES.map((role) => (
          <option key={role} value={role}>
            {roleLabel(role)}
          </option>
        ))}
      </SelectField>
      <OwnerCredentialsFields id="invite" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      <Button busy={isSending}>Invite</Button>
    </form>
  );
}
