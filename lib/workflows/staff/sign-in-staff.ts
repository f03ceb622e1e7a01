import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { enqueueSecurityNotification } from '@/lib/auth/notifications/enqueue-staff-mail';
import { verifyPassword } from '@/lib/auth/passwords/password-hash';
import { consumeSecondFactorCode } from '@/lib/auth/second-factor/second-factor';
import { type StartedSession, startSession } from '@/lib/auth/sessions/start-session';
import { countFailedSignIn, isAuditedCount, UNKNOWN_ACCOUNT } from '@/lib/auth/sign-in/count-failed-sign-in';
import { getStaffCredentials } from '@/lib/auth/sign-in/queries';
import type { SignInRefusal, SignInUseCases } from '@/lib/auth/sign-in/sign-in';
import { secondFactorLimits, signInLimits } from '@/lib/auth/sign-in/sign-in-limits';
import { signInSchema } from '@/lib/auth/sign-in/sign-in-schema';
import { lockStaff } from '@/lib/auth/staff/lock-staff';
import { newId } from '@/lib/core/ids';
import { fail, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { addressPrefix, clientAddress } from '@/lib/http/client-address';
import { consumeRateLimit, rewardRateLimit } from '@/lib/http/rate-limit';
import { logger } from '@/lib/log/logger';

/**
 * Checks an email address and a password, and starts a session unless a second factor is required. The rate limits are
 * consumed before anything is hashed, so that concurrent attempts cannot slip by, and rewarded when it was right: only
 * failures count.
 */
export const signInStaff: SignInUseCases['signIn'] = async ({ credentials, headers, device }) => {
  const parsed = signInSchema.safeParse(credentials);
  if (!parsed.success) return fail({ code: 'not_recognised' });
  const { email, password } = parsed.data;
  const limits = signInLimits({ email, address: addressPrefix(headers), device });
  const tooMany = await refusalOf(limits);
  if (tooMany) return fail(tooMany);
  const staff = await getStaffCredentials(email);
  const isRight = await verifyPassword({ password, storedHash: staff?.passwordHash ?? null });
  if (!staff || !isRight || staff.disabledAt) {
    await auditFailure({ staffId: staff?.id ?? null, action: 'auth.sign_in_refused', headers });
    return fail({ code: 'not_recognised' });
  }
  await rewardRateLimit(limits);
  const { id: staffId, sessionVersion } = staff;
  if (staff.secondFactor?.confirmedAt)
    return succeed({ step: 'second_factor', email, staffId, sessionVersion });
  const session = await inTransaction((tx) =>
    beginSession(tx, { staffId, sessionVersion, headers, by: 'password' }),
  );
  if (!session) return fail({ code: 'not_recognised' });
  return succeed({ step: 'signed_in', email, session });
};

/** Checks the second factor of somebody whose password was right, and starts a session. */
export const passSecondFactor: SignInUseCases['passSecondFactor'] = async (input) => {
  const { staffId, sessionVersion, code, headers } = input;
  const limits = secondFactorLimits(staffId);
  const tooMany = await refusalOf(limits);
  if (tooMany) return fail(tooMany);
  const passed = await inTransaction(async (tx) => {
    await lockStaff(tx, [staffId]);
    const isOpen = await tx.staffUser.count({ where: { id: staffId, sessionVersion, disabledAt: null } });
    if (isOpen === 0) return { code: 'ended' } as const;
    const by = await consumeSecondFactorCode(tx, { staffId, code });
    if (!by) return { code: 'wrong_code' } as const;
    return (await beginSession(tx, { staffId, sessionVersion, headers, by })) ?? ({ code: 'ended' } as const);
  });
  if ('code' in passed) {
    if (passed.code === 'wrong_code') {
      await auditFailure({ staffId, action: 'auth.second_factor_refused', headers });
    }
    return fail(passed);
  }
  await rewardRateLimit(limits);
  return succeed(passed);
};

type By = 'password' | 'app' | 'recovery_code';

async function beginSession(
  tx: Tx,
  input: { staffId: string; sessionVersion: number; headers: Headers; by: By },
): Promise<StartedSession | null> {
  const { staffId, sessionVersion, headers, by } = input;
  const address = clientAddress(headers);
  const userAgent = headers.get('user-agent');
  const session = await startSession(tx, { staffId, sessionVersion, address, userAgent });
  if (!session) return null;
  if (by === 'recovery_code') {
    const { email } = await tx.staffUser.findUniqueOrThrow({
      where: { id: staffId },
      select: { email: true },
    });
    await enqueueSecurityNotification(tx, {
      toAddress: email,
      notice: 'recovery_code_used',
      changeId: newId(),
    });
  }
  await recordAudit(tx, {
    actor: { staffId, address },
    action: by === 'recovery_code' ? 'auth.signed_in_by_recovery_code' : 'auth.signed_in',
    subject: { type: 'staff', id: staffId },
  });
  return session;
}

async function refusalOf(limits: Parameters<typeof consumeRateLimit>[0]): Promise<SignInRefusal | null> {
  const tooMany = await consumeRateLimit(limits);
  if (!tooMany) return null;
  return { code: 'too_many_tries', retryAfterSeconds: Number(tooMany.headers?.['Retry-After'] ?? 60) };
}

/** Counts every failure, and audits the first, tenth, hundredth … of an hour. */
async function auditFailure(input: {
  staffId: string | null;
  action: string;
  headers: Headers;
}): Promise<void> {
  const { staffId, action, headers } = input;
  logger.warn({ staffId, action }, 'a sign-in was refused');
  await inTransaction(async (tx) => {
    const refusedThisHour = await countFailedSignIn(tx, staffId);
    if (!isAuditedCount(refusedThisHour)) return;
    await recordAudit(tx, {
      actor: { staffId: null, address: clientAddress(headers) },
      action,
      subject: { type: 'staff', id: staffId ?? UNKNOWN_ACCOUNT },
      after: { refusedThisHour },
    });
  });
}
