import 'server-only';
import { oweNotice } from '@/lib/auth/owe-staff-mail';
import type { ProvenStaff } from '@/lib/auth/proven-staff';
import { takeSecondFactor } from '@/lib/auth/second-factor';
import { secondFactorLimits } from '@/lib/auth/sign-in-limits';
import type { SignedInStaff } from '@/lib/auth/staff';
import { isOwnPassword } from '@/lib/auth/staff-password';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { giveBackToLimits, takeFromLimits } from '@/lib/http/rate-limit';

export type CredentialError = 'wrong_password' | 'wrong_code' | 'too_many_tries';

/** What somebody types to prove who they are: `code` is empty for whoever has no second factor. */
export type TypedCredentials = { password: string; code: string };

/**
 * Whether the person at the keyboard is the one who signed in: their password, and a code where they have a second
 * factor. Asked by every way that leads to a change of a credential, or of who is an owner. Counted like codes, so that
 * an unwatched screen is no place to guess.
 */
export async function checkOwnCredentials(
  input: { staff: SignedInStaff } & TypedCredentials,
): Promise<Result<ProvenStaff, CredentialError>> {
  const { staff, password, code } = input;
  const limits = secondFactorLimits(staff.id);
  if (await takeFromLimits(limits)) return fail('too_many_tries');
  if (!(await isOwnPassword(getDb(), { staffId: staff.id, password }))) return fail('wrong_password');
  if (!(await isOwnCode(staff, code))) return fail('wrong_code');
  await giveBackToLimits(limits);
  return succeed(staff as ProvenStaff);
}

async function isOwnCode(staff: SignedInStaff, code: string): Promise<boolean> {
  if (!staff.hasSecondFactor) return true;
  return inTransaction(async (tx) => {
    const by = await takeSecondFactor(tx, { staffId: staff.id, code });
    if (by === 'recovery_code') {
      await oweNotice(tx, { toAddress: staff.email, notice: 'recovery_code_used', changeId: newId() });
    }
    return by !== null;
  });
}
