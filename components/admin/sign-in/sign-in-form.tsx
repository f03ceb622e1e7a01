'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { EmailField } from '@/components/ui/email-field';
import { TextField } from '@/components/ui/text-field';
import { signIn } from './actions';
import styles from './sign-in-form.module.css';

type SignInFormProps = {
  /** The path of the back office to go on to. */
  returnTo: string;
  /** The error to show before the first attempt. */
  error: string | null;
};

/** The sign-in form of staff; a plain form where there is no JavaScript. */
export function SignInForm({ returnTo, error }: SignInFormProps) {
  return (
    <StaffForm
      action={signIn}
      message={error === null ? null : { tone: 'critical', title: 'Not signed in', text: error }}
      className={styles.form}
      hidden={{ callbackUrl: returnTo }}
      submit="Sign in"
      full
    >
      {({ text, secret }) => (
        <>
          <EmailField {...text('email')} label="Email address" autoComplete="username" required />
          <TextField
            {...secret('password')}
            type="password"
            label="Password"
            autoComplete="current-password"
            maxLength={128}
            required
          />
        </>
      )}
    </StaffForm>
  );
}
