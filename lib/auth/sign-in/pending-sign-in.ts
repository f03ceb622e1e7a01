import 'server-only';
import { z } from 'zod';
import {
  clearEncryptedCookie,
  readEncryptedCookie,
  setEncryptedCookie,
} from '@/lib/auth/sessions/encrypted-cookie';
import { SECOND_FACTOR_COOKIE } from '@/lib/config/browser-storage';

const COOKIE = {
  name: SECOND_FACTOR_COOKIE.name,
  path: '/sign-in',
  maxAgeSeconds: SECOND_FACTOR_COOKIE.seconds,
};

const schema = z.object({ staffId: z.uuid(), email: z.string(), sessionVersion: z.int() });

/** Somebody whose password was right and whose second factor is still to come. */
export type PendingSignIn = z.infer<typeof schema>;

/** Notes in this browser that the password was right. */
export async function setPendingSignIn(pending: PendingSignIn): Promise<void> {
  await setEncryptedCookie(COOKIE, pending);
}

/** Who is half signed in, or null. */
export async function readPendingSignIn(): Promise<PendingSignIn | null> {
  const read = schema.safeParse(await readEncryptedCookie(COOKIE));
  return read.success ? read.data : null;
}

/** Forgets it. */
export async function clearPendingSignIn(): Promise<void> {
  await clearEncryptedCookie(COOKIE);
}
