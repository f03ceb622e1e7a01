import 'server-only';
import type { ReauthenticatedStaff } from '@/lib/auth/authorisation/reauthenticated-staff';
import { enqueueSecurityNotification } from '@/lib/auth/notifications/enqueue-staff-mail';
import { verifyStaffPassword } from '@/lib/auth/passwords/staff-password';
import { consumeSecondFactorCode } from '@/lib/auth/second-factor/second-factor';
import { secondFactorLimits } from '@/lib/auth/sign-in/sign-in-limits';
import type { SignedInStaff } from '@/lib/auth/staff/staff';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { consumeRateLimit, rewardRateLimit } from '@/lib/http/rate-limit';

export type CredentialError = 'wrong_password' | 'wrong_code' | 'too_many_tries';

/** What somebody types to prove who they are: `code` is empty for whoever has no second factor. */
export type TypedCredentials = { password: string; code: string };

/**
 * Re-authentication: checks the password of the signed-in person, and a code where they have a second factor. Required
 * by every change of a credential, or of who is an owner. Rate limited like second factor codes, so that an unattended
 * session cannot be used to guess.
 */
export async function checkOwnCredentials(
  input: { staff: SignedInStaff } & TypedCredentials,
): Promise<Result<ReauthenticatedStaff, CredentialError>> {
  const { staff, password, code } = input;
  const limits = secondFactorLimits(staff.id);
  if (await consumeRateLimit(limits)) return fail('too_many_tries');
  if (!(await verifyStaffPassword(getDb(), { staffId: staff.id, password }))) return fail('wrong_password');
  if (!(await isOwnCode(staff, code))) return fail('wrong_code');
  await rewardRateLimit(limits);
  return succeed(staff as ReauthenticatedStaff);
}

async function isOwnCode(staff: SignedInStaff, code: string): Promise<boolean> {
  if (!staff.hasSecondFactor) return true;
  return inTransaction(async (tx) => {
    const by = await consumeSecondFactorCode(tx, { staffId: staff.id, code });
    if (by === 'recovery_code') {
      await enqueueSecurityNotification(tx, {
        toAddress: staff.email,
        notice: 'recovery_code_used',
        changeId: newId(),
      });
    }
    return by !== null;
  });
}
