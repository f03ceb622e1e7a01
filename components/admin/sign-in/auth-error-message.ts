/** The message of an error that next-auth puts into the query of the sign-in page; null without one. */
export function authErrorMessage(error: unknown): string | null {
  switch (error) {
    case undefined:
      return null;
    case 'CredentialsSignin':
      return 'This email address and password do not belong together. Check both and try again.';
    case 'TooManyTries':
      return 'That was too often. Wait some minutes, then try again.';
    case 'SecondFactor':
      return 'Your account asks for a code from your authenticator app too. Sign in here.';
    case 'Expired':
      return 'That took longer than ten minutes, or your browser is blocking this shop’s cookies. Type your password again, please.';
    case 'CookiesBlocked':
      return 'Your browser is blocking this shop’s cookies, so nobody can be signed in. Allow cookies for this site, then sign in again.';
    case 'Ended':
      return 'Something about your account was changed meanwhile. Sign in again, please.';
    default:
      return 'Signing in did not work. Try again, please.';
  }
}
