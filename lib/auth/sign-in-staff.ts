import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { addressPrefix } from '@/lib/http/client-address';
import { giveBackToLimits, takeFromLimits } from '@/lib/http/rate-limit';
import { logger } from '@/lib/log/logger';
import { verifyPassword } from './password';
import { getStaffCredentials } from './queries';
import { signInLimits } from './sign-in-limits';
import { signInSchema } from './sign-in-schema';

/** Who has proven to be who they say. */
export type SignedIn = { id: string; sessionVersion: number };

export type SignInRefusal =
  /** Unknown, disabled, wrong or nonsense: one answer, which takes the same time, tells nobody who works here. */
  { code: 'not_recognised' } | { code: 'too_many_tries'; retryAfterSeconds: number };

/**
 * Checks an e-mail address and a password. Counted under the sign-in limits before anything is hashed, so that tries
 * at once cannot slip by, and given back when it was right: only failures use a limit up.
 * @param input.credentials whatever was sent.
 * @param input.headers of the request, for the address it comes from.
 */
export async function signInStaff(input: {
  credentials: unknown;
  headers: Headers;
}): Promise<Result<SignedIn, SignInRefusal>> {
  const parsed = signInSchema.safeParse(input.credentials);
  if (!parsed.success) return fail({ code: 'not_recognised' });
  const { email, password } = parsed.data;
  const limits = signInLimits({ email, address: addressPrefix(input.headers) });
  const tooMany = await takeFromLimits(limits);
  if (tooMany) {
    return fail({
      code: 'too_many_tries',
      retryAfterSeconds: Number(tooMany.headers?.['Retry-After'] ?? 60),
    });
  }
  const staff = await getStaffCredentials(email);
  const isRight = await verifyPassword({ password, storedHash: staff?.passwordHash ?? null });
  if (!staff || !isRight || staff.disabledAt) {
    logger.warn({ staffId: staff?.id ?? null }, 'a sign-in was refused');
    return fail({ code: 'not_recognised' });
  }
  await giveBackToLimits(limits);
  await getDb().staffUser.updateMany({ where: { id: staff.id }, data: { lastSignInAt: new Date() } });
  logger.info({ staffId: staff.id }, 'staff signed in');
  return succeed({ id: staff.id, sessionVersion: staff.sessionVersion });
}
