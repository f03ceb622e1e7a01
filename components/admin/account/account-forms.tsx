'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { EmailField } from '@/components/ui/email-field';
import { TextField } from '@/components/ui/text-field';
import { changeEmail, changeName, changePassword } from './actions';
import { NewPasswordField } from './new-password-field';
import { OwnCredentialsFields } from './own-credentials-fields';

const LAYOUT = { className: form.narrow, variant: 'secondary', size: 'small' } as const;

/** One's own name. */
export function NameForm({ name }: { name: string }) {
  return (
    <StaffForm {...LAYOUT} action={changeName} submit="Save the name">
      {({ text }) => (
        <TextField {...text('name', name)} label="Name" autoComplete="name" maxLength={80} required />
      )}
    </StaffForm>
  );
}

/** One's own email address. */
export function EmailForm({ email, hasSecondFactor }: { email: string; hasSecondFactor: boolean }) {
  return (
    <StaffForm {...LAYOUT} action={changeEmail} submit="Send a link to this address">
      {(fields) => (
        <>
          <EmailField
            {...fields.text('email', email)}
            label="Email address"
            hint="You sign in with it. A link goes to the new one before anything changes."
            autoComplete="email"
            required
          />
          <OwnCredentialsFields fields={fields} hasSecondFactor={hasSecondFactor} />
        </>
      )}
    </StaffForm>
  );
}

/** One's own password. */
export function PasswordForm({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  return (
    <StaffForm {...LAYOUT} action={changePassword} submit="Set the password">
      {(fields) => (
        <>
          <OwnCredentialsFields fields={fields} hasSecondFactor={hasSecondFactor} />
          <NewPasswordField field={fields.secret('newPassword')} />
        </>
      )}
    </StaffForm>
  );
}
