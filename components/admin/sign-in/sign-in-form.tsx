'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';
import { TextField } from '@/components/ui/text-field';
import { signIn } from './actions';
import styles from './sign-in-form.module.css';
import type { SignInState } from './sign-in-state';

type SignInFormProps = {
  /** The path of the back office to go on to. */
  returnTo: string;
  /** The error to show before the first attempt. */
  error: string | null;
};

/** The sign-in form of staff; a plain form where there is no JavaScript. */
export function SignInForm({ returnTo, error }: SignInFormProps) {
  const start: SignInState = { email: '', error, attempt: 0 };
  const [state, submit, isSending] = useActionState(signIn, start);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.attempt > 0) summary.current?.focus();
  }, [state.attempt]);

  return (
    <form action={submit} className={styles.form}>
      {state.error ? (
        <Alert
          tone="critical"
          title="Not signed in"
          role="alert"
          id="sign-in-error"
          tabIndex={-1}
          ref={summary}
        >
          <p>{state.error}</p>
        </Alert>
      ) : null}
      <input type="hidden" name="callbackUrl" value={returnTo} />
      <EmailField
        id="email"
        name="email"
        label="E-mail address"
        autoComplete="username"
        required
        defaultValue={state.email}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        maxLength={128}
        required
      />
      <Button full busy={isSending}>
        Sign in
      </Button>
    </form>
  );
}
