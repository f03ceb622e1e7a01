import { beginSecondFactor, confirmSecondFactor } from '@/lib/auth/second-factor/second-factor';
import { totpCode, totpStep } from '@/lib/auth/second-factor/totp';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';

/** Sets an authenticator app up. @returns its codes, by half minutes from now, and the recovery codes. */
export async function makeSecondFactor(staffId: string) {
  const begun = { staffId, sessionId: newId() };
  const secret = await inTransaction((tx) => beginSecondFactor(tx, begun));
  if (!secret) throw new Error('this person has a second factor already');
  const codeAt = (stepsFromNow: number) => totpCode(secret, totpStep(new Date()) + stepsFromNow);
  // The earliest code that is taken, so that the test has the present and the next one left.
  const confirmed = await inTransaction((tx) => confirmSecondFactor(tx, { ...begun, code: codeAt(-1) }));
  if (!confirmed.ok) throw new Error(`the code was refused: ${confirmed.error}`);
  return { codeAt, recoveryCodes: confirmed.value };
}
