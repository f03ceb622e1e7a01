'use client';

import { useActionState } from 'react';
import { AccountFormNotice } from '@/components/admin/account/account-form-notice';
import { UNTOUCHED } from '@/components/admin/account/account-form-state';
import { NewPasswordField } from '@/components/admin/account/new-password-field';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { join } from './actions';

/** Chooses a name and a password; a plain form where there is no JavaScript. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const [state, submit, isSending] = useActionState(join, UNTOUCHED);
  return (
    <form action={submit} className={styles.form} key={state.attempt}>
      <AccountFormNotice state={state} />
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
