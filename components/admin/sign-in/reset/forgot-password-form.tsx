'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { EmailField } from '@/components/ui/email-field';
import { sendResetLink } from './actions';

/** Asks for a mail with a link; a plain form where there is no JavaScript. */
export function ForgotPasswordForm() {
  return (
    <StaffForm action={sendResetLink} className={styles.form} submit="Send me a link" full>
      {({ text }) => (
        <EmailField {...text('email')} label="Your email address" autoComplete="username" required />
      )}
    </StaffForm>
  );
}
