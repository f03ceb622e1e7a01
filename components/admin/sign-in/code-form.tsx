'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { enterCode } from './actions';
import styles from './sign-in-form.module.css';

/** Asks for the second factor; a plain form where there is no JavaScript. */
export function CodeForm({ returnTo }: { returnTo: string }) {
  const [state, submit, isSending] = useActionState(enterCode, { error: null, attempt: 0 });
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) summary.current?.focus();
  }, [state.attempt]);
  return (
    <form action={submit} className={styles.form}>
      {state.error ? (
        <Alert tone="critical" title="Not signed in" role="alert" tabIndex={-1} ref={summary}>
          <p>{state.error}</p>
        </Alert>
      ) : null}
      <input type="hidden" name="callbackUrl" value={returnTo} />
      <TextField
        id="code"
        name="code"
        label="Code"
        hint="Six digits from your authenticator app, or one of your recovery codes."
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        required
        autoFocus
      />
      <Button full busy={isSending}>
        Go on
      </Button>
    </form>
  );
}
