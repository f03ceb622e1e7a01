'use client';

import { useActionState } from 'react';
import { AccountFormAlert } from '@/components/admin/account/account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from '@/components/admin/account/account-form-state';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';
import { sendResetLink } from './actions';

/** Asks for a mail with a link; a plain form where there is no JavaScript. */
export function ForgotPasswordForm() {
  const [state, submit, isSending] = useActionState(sendResetLink, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <EmailField
        id="email"
        name="email"
        label="Your e-mail address"
        autoComplete="username"
        required
        defaultValue={state.typed.email}
        error={state.errors.email}
      />
      <Button full busy={isSending}>
        Send me a link
      </Button>
    </form>
  );
}
