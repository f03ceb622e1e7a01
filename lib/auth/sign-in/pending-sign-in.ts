import 'server-only';
import { z } from 'zod';
import {
  clearEncryptedCookie,
  readEncryptedCookie,
  setEncryptedCookie,
} from '@/lib/auth/sessions/encrypted-cookie';

/** Time to fetch a phone. */
const COOKIE = { name: 'nue_second_factor', path: '/sign-in', maxAgeSeconds: 10 * 60 };

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
