/** The message of the sign-in page after an action that redirected to it; null without one. */
export function signInMessage(query: Record<string, string | string[] | undefined>): string | null {
  if (query.signedOut === '1') return 'You are signed out.';
  if (query.passwordSet === '1')
    return 'Your new password is set, and every device is signed out. Sign in with it now.';
  if (query.addressSet === '1') return 'Your new email address is set. Sign in with it from now on.';
  return null;
}
