'use client';

import { NewPasswordField } from '@/components/admin/account/new-password-field';
import { StaffForm } from '@/components/admin/forms/staff-form';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { chooseNewPassword } from './actions';

/** Chooses a new password by a link; a plain form where there is no JavaScript. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  return (
    <StaffForm
      action={chooseNewPassword}
      className={styles.form}
      hidden={{ token }}
      submit="Set the password"
      full
    >
      {({ secret }) => (
        <>
          {/* So that a password manager knows whose password this is. */}
          <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
          <NewPasswordField field={secret('newPassword')} />
        </>
      )}
    </StaffForm>
  );
}
