'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';
import { TextField } from '@/components/ui/text-field';
import styles from './account.module.css';
import { AccountFormAlert } from './account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from './account-form-state';
import { changeEmail, changeName, changePassword } from './actions';
import { NewPasswordField } from './new-password-field';
import { OwnCredentialsFields } from './own-credentials-fields';

/** One's own name. */
export function NameForm({ name }: { name: string }) {
  const [state, submit, isSending] = useActionState(changeName, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <TextField
        id="name"
        name="name"
        label="Name"
        autoComplete="name"
        maxLength={80}
        required
        defaultValue={state.typed.name ?? name}
        error={state.errors.name}
      />
      <Button variant="secondary" size="small" busy={isSending}>
        Save the name
      </Button>
    </form>
  );
}

/** One's own e-mail address. */
export function EmailForm({ email, hasSecondFactor }: { email: string; hasSecondFactor: boolean }) {
  const [state, submit, isSending] = useActionState(changeEmail, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <EmailField
        id="email"
        name="email"
        label="E-mail address"
        hint="You sign in with it. A link goes to the new one before anything changes."
        autoComplete="email"
        required
        defaultValue={state.typed.email ?? email}
        error={state.errors.email}
      />
      <OwnCredentialsFields id="email" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      <Button variant="secondary" size="small" busy={isSending}>
        Send a link to this address
      </Button>
    </form>
  );
}

/** One's own password. */
export function PasswordForm({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  const [state, submit, isSending] = useActionState(changePassword, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <OwnCredentialsFields id="password" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      <NewPasswordField error={state.errors.newPassword} />
      <Button variant="secondary" size="small" busy={isSending}>
        Set the password
      </Button>
    </form>
  );
}
