'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { TextField } from '@/components/ui/text-field';
import { enterCode } from './actions';
import styles from './sign-in-form.module.css';

/** Asks for the second factor; a plain form where there is no JavaScript. */
export function CodeForm({ returnTo }: { returnTo: string }) {
  return (
    <StaffForm
      action={enterCode}
      className={styles.form}
      hidden={{ callbackUrl: returnTo }}
      submit="Go on"
      full
    >
      {({ secret }) => (
        <TextField
          {...secret('oneTimeCode')}
          label="Code"
          hint="Six digits from your authenticator app, or one of your recovery codes."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          required
          autoFocus
        />
      )}
    </StaffForm>
  );
}
