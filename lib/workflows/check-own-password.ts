import 'server-only';
import { secondFactorLimits } from '@/lib/auth/sign-in-limits';
import type { SignedInStaff } from '@/lib/auth/staff';
import { isOwnPassword } from '@/lib/auth/staff-password';
import { getDb } from '@/lib/db/client';
import { giveBackToLimits, takeFromLimits } from '@/lib/http/rate-limit';

export type OwnPasswordCheck = 'right' | 'wrong' | 'too_many_tries';

/**
 * Whether the person at the keyboard is the one who signed in: asked before what would let a passer-by take the account
 * over. Counted like codes, so that an unwatched screen is no place to guess.
 */
export async function checkOwnPassword(input: {
  staff: SignedInStaff;
  password: string;
}): Promise<OwnPasswordCheck> {
  const limits = secondFactorLimits(input.staff.id);
  if (await takeFromLimits(limits)) return 'too_many_tries';
  const isRight = await isOwnPassword(getDb(), { staffId: input.staff.id, password: input.password });
  if (!isRight) return 'wrong';
  await giveBackToLimits(limits);
  return 'right';
}
