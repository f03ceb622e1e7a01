import type { FormFields } from '@/components/admin/forms/form-fields';
import { TextField } from '@/components/ui/text-field';
import { MAX_PASSWORD_LENGTH } from '@/lib/auth/passwords/password-length';
import { CREDENTIAL_FIELDS } from './credential-errors';

type OwnCredentialsFieldsProps = {
  fields: FormFields;
  /** Whether the person at the keyboard signs in with a code too. */
  hasSecondFactor: boolean;
  /** Why it is asked, where that is not plain. */
  hint?: string;
  /** Only some of what the form can do needs it. */
  optional?: boolean;
};

/** Asks who is at the keyboard: the password, and a code where the person has a second factor. */
export function OwnCredentialsFields(props: OwnCredentialsFieldsProps) {
  const { fields, hasSecondFactor, hint, optional = false } = props;
  const needed = optional ? { optional: true } : { required: true };
  return (
    <>
      <TextField
        {...fields.secret(CREDENTIAL_FIELDS.password)}
        type="password"
        label="Your password now"
        hint={hint}
        autoComplete="current-password"
        maxLength={MAX_PASSWORD_LENGTH}
        {...needed}
      />
      {hasSecondFactor ? (
        <TextField
          {...fields.secret(CREDENTIAL_FIELDS.code)}
          label="Your code now"
          hint="Six digits from your authenticator app, or one of your recovery codes."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          {...needed}
        />
      ) : null}
    </>
  );
}
