import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { getServerConfig } from '@/lib/config/server-config';
import { hasSecureCookies } from './session-cookie';

type EncryptedCookie = { name: string; path: string; maxAgeSeconds: number };

/** Sets an encrypted cookie, which nobody but the shop can read or make. Its name is part of the key: none passes for another. */
export async function setEncryptedCookie(
  cookie: EncryptedCookie,
  token: Record<string, string | number>,
): Promise<void> {
  const value = await encode({
    token,
    secret: getServerConfig().AUTH_SECRET,
    salt: cookie.name,
    maxAge: cookie.maxAgeSeconds,
  });
  (await cookies()).set(cookie.name, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: cookie.path,
    secure: hasSecureCookies(),
    maxAge: cookie.maxAgeSeconds,
  });
}

/** What such a cookie of this request says, or null when there is none that we made and that is still good. */
export async function readEncryptedCookie(cookie: EncryptedCookie): Promise<unknown> {
  const token = (await cookies()).get(cookie.name)?.value;
  if (!token) return null;
  return decode({ token, secret: getServerConfig().AUTH_SECRET, salt: cookie.name }).catch(() => null);
}

/** Deletes such a cookie. */
export async function clearEncryptedCookie(cookie: EncryptedCookie): Promise<void> {
  (await cookies()).set(cookie.name, '', { path: cookie.path, maxAge: 0 });
}
