import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { decryptSecret, encryptSecret } from './encrypted-secret';
import { hashRecoveryCode, newRecoveryCodes, normaliseRecoveryCode } from './recovery-code';
import { findTotpStep, newTotpSecret } from './totp';

/**
 * Starts to set up a second factor, or continues what this session has started. Another session starts over: who looked
 * at a secret before somebody else signed in does not have the second factor of that person afterwards.
 * @returns the secret; null when there is one already.
 */
export async function beginSecondFactor(
  tx: Tx,
  input: { staffId: string; sessionId: string },
): Promise<Uint8Array | null> {
  const { staffId } = input;
  const existing = await tx.staffSecondFactor.findUnique({ where: { staffId } });
  if (existing?.confirmedAt) return null;
  const begun = existing
    ? decryptSecret({ encrypted: existing.secretSealed, owner: pendingOwner(input) })
    : null;
  if (begun) return begun;
  const secret = newTotpSecret();
  const secretSealed = encryptSecret({ secret, owner: pendingOwner(input) });
  const { count } = existing
    ? await tx.staffSecondFactor.updateMany({
        where: { staffId, confirmedAt: null, secretSealed: existing.secretSealed },
        data: { secretSealed },
      })
    : await tx.staffSecondFactor.createMany({ data: { staffId, secretSealed }, skipDuplicates: true });
  // Another window was quicker: its secret is the one.
  return count > 0 ? secret : beginSecondFactor(tx, input);
}

/** Until its first code was right, a secret opens for the session that has begun it. */
const pendingOwner = (input: { staffId: string; sessionId: string }) => `${input.staffId} ${input.sessionId}`;

/** Activates a second factor with its first right code. @returns the recovery codes, which are shown once. */
export async function confirmSecondFactor(
  tx: Tx,
  input: { staffId: string; sessionId: string; code: string },
): Promise<Result<string[], 'wrong_code' | 'not_begun'>> {
  const { staffId, code } = input;
  const begun = await tx.staffSecondFactor.findUnique({ where: { staffId } });
  if (!begun || begun.confirmedAt) return fail('not_begun');
  const secret = decryptSecret({ encrypted: begun.secretSealed, owner: pendingOwner(input) });
  if (!secret) return fail('not_begun');
  const step = findTotpStep({ secret, code, lastUsedStep: begun.lastUsedStep, now: new Date() });
  if (step === null) return fail('wrong_code');
  const { count } = await tx.staffSecondFactor.updateMany({
    where: { staffId, confirmedAt: null, secretSealed: begun.secretSealed },
    data: {
      secretSealed: encryptSecret({ secret, owner: staffId }),
      lastUsedStep: step,
      confirmedAt: new Date(),
    },
  });
  return count > 0 ? succeed(await renewRecoveryCodes(tx, staffId)) : fail('not_begun');
}

/**
 * Verifies and consumes a code of an authenticator app, or a recovery code: each works once, also when two requests bring it at the
 * same moment.
 * @returns which it was, or null when it was neither.
 */
export async function consumeSecondFactorCode(
  tx: Tx,
  input: { staffId: string; code: string },
): Promise<'app' | 'recovery_code' | null> {
  const { staffId, code } = input;
  const factor = await tx.staffSecondFactor.findUnique({ where: { staffId, confirmedAt: { not: null } } });
  if (!factor) return null;
  if (await consumeTotpCode(tx, { staffId, code: code.replace(/\s/g, ''), factor })) return 'app';
  if (!normaliseRecoveryCode(code)) return null;
  const { count } = await tx.staffRecoveryCode.updateMany({
    where: { staffId, codeHash: hashRecoveryCode({ staffId, code }), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count > 0 ? 'recovery_code' : null;
}

async function consumeTotpCode(
  tx: Tx,
  input: { staffId: string; code: string; factor: { secretSealed: Uint8Array; lastUsedStep: number } },
): Promise<boolean> {
  const { staffId, code, factor } = input;
  const secret = decryptSecret({ encrypted: factor.secretSealed, owner: staffId });
  if (!secret) return false;
  const step = findTotpStep({ secret, code, lastUsedStep: factor.lastUsedStep, now: new Date() });
  if (step === null) return false;
  const { count } = await tx.staffSecondFactor.updateMany({
    where: { staffId, lastUsedStep: { lt: step } },
    data: { lastUsedStep: step },
  });
  return count > 0;
}

/** Makes a new set of recovery codes; those of before are worth nothing. @returns what is shown once. */
export async function renewRecoveryCodes(tx: Tx, staffId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.staffRecoveryCode.deleteMany({ where: { staffId } });
  await tx.staffRecoveryCode.createMany({
    data: codes.map((code) => ({ staffId, codeHash: hashRecoveryCode({ staffId, code }) })),
  });
  return codes;
}

/** Takes somebody's second factor away, with its recovery codes. @returns whether there was one. */
export async function removeSecondFactor(tx: Tx, staffId: string): Promise<boolean> {
  await tx.staffRecoveryCode.deleteMany({ where: { staffId } });
  const { count } = await tx.staffSecondFactor.deleteMany({ where: { staffId } });
  return count > 0;
}
