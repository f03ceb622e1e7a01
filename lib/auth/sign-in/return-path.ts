const ANY_ORIGIN = 'http://shop.invalid';

/** Where staff land when nothing else was asked for. */
export const ADMIN_HOME = '/admin';

/** The path to lead staff to after sign-in: one of the back office's own, else its start page. */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, ANY_ORIGIN))
    return ADMIN_HOME;
  const { origin, pathname, search } = new URL(wanted, ANY_ORIGIN);
  const isOurs = origin === ANY_ORIGIN && (pathname === ADMIN_HOME || pathname.startsWith(`${ADMIN_HOME}/`));
  return isOurs ? pathname + search : ADMIN_HOME;
}

/**
 * Where to go once a session's cookie is set: the sign-in page, which leads on whoever is signed in, and says that cookies
 * are blocked where the browser did not store it.
 */
export function signedInPath(returnTo: string): string {
  return `/sign-in?${new URLSearchParams({ callbackUrl: returnTo, error: 'CookiesBlocked' })}`;
}

/** The sign-in page, which redirects back to `returnTo`. */
export function signInPath(returnTo: string): string {
  return `/sign-in?${new URLSearchParams({ callbackUrl: returnTo })}`;
}
