'use client';

import { useActionState } from 'react';
import { AccountFormAlert } from '@/components/admin/account/account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from '@/components/admin/account/account-form-state';
import { NewPasswordField } from '@/components/admin/account/new-password-field';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { acceptInvitation } from './actions';

/** Chooses a name and a password; a plain form where there is no JavaScript. */
export function AcceptInvitationForm({ token, email }: { token: string; email: string }) {
  const [state, submit, isSending] = useActionState(acceptInvitation, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <TextField
        id="name"
        name="name"
        label="Your name"
        hint="As your colleagues see it, and the timeline of an order."
        autoComplete="name"
        maxLength={80}
        required
        defaultValue={state.typed.name}
        error={state.errors.name}
      />
      <NewPasswordField error={state.errors.newPassword} />
      <Button full busy={isSending}>
        Join
      </Button>
    </form>
  );
}
