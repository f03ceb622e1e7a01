'use client';

import { useActionState } from 'react';
import { AccountFormAlert } from '@/components/admin/account/account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from '@/components/admin/account/account-form-state';
import { NewPasswordField } from '@/components/admin/account/new-password-field';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { Button } from '@/components/ui/button';
import { chooseNewPassword } from './actions';

/** Chooses a new password by a link; a plain form where there is no JavaScript. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const [state, submit, isSending] = useActionState(chooseNewPassword, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <input type="hidden" name="token" value={token} />
      {/* So that a password manager knows whose password this is. */}
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <NewPasswordField error={state.errors.newPassword} />
      <Button full busy={isSending}>
        Set the password
      </Button>
    </form>
  );
}
