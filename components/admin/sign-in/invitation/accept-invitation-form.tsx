'use client';

import { NewPasswordField } from '@/components/admin/account/new-password-field';
import { StaffForm } from '@/components/admin/forms/staff-form';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { TextField } from '@/components/ui/text-field';
import { acceptInvitation } from './actions';

/** Chooses a name and a password; a plain form where there is no JavaScript. */
export function AcceptInvitationForm({ token, email }: { token: string; email: string }) {
  return (
    <StaffForm action={acceptInvitation} className={styles.form} hidden={{ token }} submit="Join" full>
      {({ text, secret }) => (
        <>
          <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
          <TextField
            {...text('name')}
            label="Your name"
            hint="As your colleagues see it, and the timeline of an order."
            autoComplete="name"
            maxLength={80}
            required
          />
          <NewPasswordField field={secret('newPassword')} />
        </>
      )}
    </StaffForm>
  );
}
