import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { STAFF_SESSION_COOKIE } from '@/lib/config/browser-storage';
import { getServerConfig } from '@/lib/config/server-config';
import { newSessionClaims, parseSessionClaims, SESSION_SECONDS, type SessionClaims } from './session-claims';
import type { StartedSession } from './start-session';

/** Name and attributes of the session cookie: next-auth's own, stated explicitly so that both sides agree. */
export function sessionCookieOptions() {
  const isSecure = hasSecureCookies();
  return {
    name: `${isSecure ? '__Secure-' : ''}${STAFF_SESSION_COOKIE.name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const,
  };
}

/** Whether the shop is served over https, which decides for all cookies of staff. */
export function hasSecureCookies(): boolean {
  return getServerConfig().SITE_URL.startsWith('https:');
}

/** Signs this browser in. For server actions and route handlers. */
export async function setSessionCookie(input: StartedSession): Promise<void> {
  const { name, options } = sessionCookieOptions();
  const token = await encode({
    token: newSessionClaims(input),
    secret: getServerConfig().AUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

/** What the session cookie of this request claims, or null. The database has not been asked yet. */
export async function readSessionClaims(): Promise<SessionClaims | null> {
  const token = (await cookies()).get(sessionCookieOptions().name)?.value;
  if (!token) return null;
  // A token that does not decrypt is no session; only a broken shop throws.
  const decoded = await decode({ token, secret: getServerConfig().AUTH_SECRET }).catch(() => null);
  return parseSessionClaims(decoded);
}

/** Signs this browser out. For server actions and route handlers. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookieOptions();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
