import 'server-only';
import { z } from 'zod';
import { readEncryptedCookie, setEncryptedCookie } from '@/lib/auth/sessions/encrypted-cookie';
import { KNOWN_DEVICE_COOKIE } from '@/lib/config/browser-storage';
import { newToken, sha256 } from '@/lib/core/ids';

const COOKIE = { name: KNOWN_DEVICE_COOKIE.name, path: '/', maxAgeSeconds: KNOWN_DEVICE_COOKIE.seconds };

const schema = z.object({ account: z.string(), device: z.string() });

const accountOf = (email: string) => sha256(email.trim().toLowerCase()).toString('base64url');

/**
 * Whether this browser has signed this person in before (OWASP, device cookies): its tries are counted apart, so that
 * strangers who use up the limit of an account do not lock its owner out.
 * @returns a name for the browser to count under, or null.
 */
export async function readKnownDevice(email: unknown): Promise<string | null> {
  if (typeof email !== 'string') return null;
  const known = schema.safeParse(await readEncryptedCookie(COOKIE));
  return known.success && known.data.account === accountOf(email) ? known.data.device : null;
}

/** Sets the device cookie: this browser has signed this person in. */
export async function rememberDevice(email: string): Promise<void> {
  await setEncryptedCookie(COOKIE, { account: accountOf(email), device: newToken() });
}
