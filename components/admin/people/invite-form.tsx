'use client';

import { useActionState } from 'react';
import { AccountFormNotice } from '@/components/admin/account/account-form-notice';
import { UNTOUCHED } from '@/components/admin/account/account-form-state';
import { roleWords } from '@/components/admin/layout/role-words';
import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';
import { SelectField } from '@/components/ui/select-field';
import { STAFF_ROLES } from '@/lib/auth/permissions';
import { invite } from './actions';
import { OwnerProof } from './owner-proof';
import styles from './people.module.css';

/** Invites somebody; a plain form where there is no JavaScript. */
export function InviteForm({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  const [state, submit, isSending] = useActionState(invite, UNTOUCHED);
  return (
    <form action={submit} className={styles.invite} key={state.attempt}>
      <AccountFormNotice state={state} />
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
            {roleWords(role)}
          </option>
        ))}
      </SelectField>
      <OwnerProof id="invite" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      <Button busy={isSending}>Invite</Button>
    </form>
  );
}
