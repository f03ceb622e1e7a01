import 'server-only';
import { z } from 'zod';
import { clearSealedCookie, readSealedCookie, writeSealedCookie } from './sealed-cookie';

/** Time to fetch a phone. */
const COOKIE = { name: 'nue_second_factor', path: '/sign-in', maxAgeSeconds: 10 * 60 };

const schema = z.object({ staffId: z.uuid(), email: z.string(), sessionVersion: z.int() });

/** Somebody whose password was right and whose second factor is still to come. */
export type PendingSignIn = z.infer<typeof schema>;

/** Notes in this browser that the password was right. */
export async function writePendingSignIn(pending: PendingSignIn): Promise<void> {
  await writeSealedCookie(COOKIE, pending);
}

/** Who is half signed in, or null. */
export async function readPendingSignIn(): Promise<PendingSignIn | null> {
  const read = schema.safeParse(await readSealedCookie(COOKIE));
  return read.success ? read.data : null;
}

/** Forgets it. */
export async function clearPendingSignIn(): Promise<void> {
  await clearSealedCookie(COOKIE);
}
