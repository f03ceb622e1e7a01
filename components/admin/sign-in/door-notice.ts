/** What somebody is told who was led to the sign-in page after something was done; null when nothing was. */
export function doorNotice(query: Record<string, string | string[] | undefined>): string | null {
  if (query.signedOut === '1') return 'You are signed out.';
  if (query.passwordSet === '1')
    return 'Your new password is set, and every device is signed out. Sign in with it now.';
  if (query.addressSet === '1') return 'Your new e-mail address is set. Sign in with it from now on.';
  return null;
}
