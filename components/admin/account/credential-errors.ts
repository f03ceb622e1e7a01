import type { CredentialError } from '@/lib/workflows/staff/check-own-credentials';

/** The fields in which somebody proves who they are, as `OwnCredentialsFields` names them. */
export const CREDENTIAL_FIELDS = { password: 'password', code: 'ownCode' } as const;

/** Why one's own password or code was refused, as field errors. */
export function credentialErrors(error: CredentialError | 'password_needed'): Record<string, string> {
  switch (error) {
    case 'wrong_password':
      return {
        [CREDENTIAL_FIELDS.password]: 'This is not the password that you signed in with. Type it again.',
      };
    case 'wrong_code':
      return {
        [CREDENTIAL_FIELDS.code]:
          'This code is not right, or was used already. Wait for the next one in your app, or use one of your recovery codes.',
      };
    case 'too_many_tries':
      return { [CREDENTIAL_FIELDS.password]: 'That was too often. Wait ten minutes, then try again.' };
    case 'password_needed':
      return {
        [CREDENTIAL_FIELDS.password]:
          'This decides who owns the shop. Type your password, and your code if you have a second factor.',
      };
  }
}
