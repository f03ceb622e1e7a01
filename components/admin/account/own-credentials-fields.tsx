import { TextField } from '@/components/ui/text-field';
import { MAX_PASSWORD_LENGTH } from '@/lib/auth/passwords/password-length';
import { CREDENTIAL_FIELDS } from './credential-errors';

type OwnCredentialsFieldsProps = {
  /** Apart from others on the page. */
  id: string;
  /** Whether the person at the keyboard signs in with a code too. */
  hasSecondFactor: boolean;
  errors: { readonly [field: string]: string | undefined };
  /** Why it is asked, where that is not plain. */
  hint?: string;
  /** Only some of what the form can do needs it. */
  optional?: boolean;
};

/** Asks who is at the keyboard: the password, and a code where the person has a second factor. */
export function OwnCredentialsFields(props: OwnCredentialsFieldsProps) {
  const { id, hasSecondFactor, errors, hint, optional = false } = props;
  const needed = optional ? { optional: true } : { required: true };
  return (
    <>
      <TextField
        id={`${id}-password`}
        name={CREDENTIAL_FIELDS.password}
        type="password"
        label="Your password now"
        hint={hint}
        autoComplete="current-password"
        maxLength={MAX_PASSWORD_LENGTH}
        error={errors[CREDENTIAL_FIELDS.password]}
        {...needed}
      />
      {hasSecondFactor ? (
        <TextField
          id={`${id}-own-code`}
          name={CREDENTIAL_FIELDS.code}
          label="Your code now"
          hint="Six digits from your authenticator app, or one of your recovery codes."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          error={errors[CREDENTIAL_FIELDS.code]}
          {...needed}
        />
      ) : null}
    </>
  );
}
