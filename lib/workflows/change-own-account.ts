import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AccountNotice } from '@/lib/auth/account-notice';
import { lockSignedIn } from '@/lib/auth/lock-staff';
import { oweNotice } from '@/lib/auth/owe-staff-mail';
import { hashPassword } from '@/lib/auth/password';
import type { ProvenStaff } from '@/lib/auth/proven-staff';
import { confirmSecondFactor, removeSecondFactor, renewRecoveryCodes } from '@/lib/auth/second-factor';
import type { SignedInStaff } from '@/lib/auth/staff';
import { setPasswordHash } from '@/lib/auth/staff-password';
import type { StartedSession } from '@/lib/auth/start-session';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { endEverythingElseOf } from './end-everything-of';

/** Somebody who changes their own account, and from where. */
export type Self = { staff: SignedInStaff; address: string };
/** The same, for what asks for the password first. */
export type ProvenSelf = { staff: ProvenStaff; address: string };

/** Everything of theirs was ended while they typed: they sign in anew. */
export type SelfRefusal = 'signed_out';

/** Sets one's own password. @returns the session with which this browser goes on; every other is ended. */
export async function changeOwnPassword(
  input: ProvenSelf & { password: string },
): Promise<Result<StartedSession, SelfRefusal>> {
  const passwordHash = await hashPassword(input.password);
  return asSignedIn(input, async (tx) => {
    await setPasswordHash(tx, { staffId: input.staff.id, passwordHash });
    await tell(tx, { ...input, action: 'auth.password_changed', notice: 'password_changed' });
    return succeed(await endEverythingElseOf(tx, input));
  });
}

/** Sets one's own name, as colleagues and the timeline show it. */
export async function changeOwnName(input: Self & { name: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.staffUser.update({ where: { id: input.staff.id }, data: { name: input.name } });
    await tell(tx, { ...input, action: 'auth.name_changed' });
  });
}

/** What is shown once, and the session with which this browser goes on. */
export type NewRecoveryCodes = { codes: string[]; session: StartedSession };

/** Puts one's second factor into force. Devices that signed in without it prove themselves anew. */
export async function setUpSecondFactor(
  input: ProvenSelf & { code: string },
): Promise<Result<NewRecoveryCodes, 'wrong_code' | 'not_begun' | SelfRefusal>> {
  const { staff, code } = input;
  return asSignedIn<NewRecoveryCodes, 'wrong_code' | 'not_begun'>(input, async (tx) => {
    const confirmed = await confirmSecondFactor(tx, { staffId: staff.id, sessionId: staff.sessionId, code });
    if (!confirmed.ok) return confirmed;
    await tell(tx, { ...input, action: 'auth.second_factor_set_up', notice: 'second_factor_set_up' });
    return succeed({ codes: confirmed.value, session: await endEverythingElseOf(tx, input) });
  });
}

/** Takes one's own second factor away. @returns the session with which this browser goes on. */
export async function removeOwnSecondFactor(
  input: ProvenSelf,
): Promise<Result<StartedSession, 'unchanged' | SelfRefusal>> {
  return asSignedIn<StartedSession, 'unchanged'>(input, async (tx) => {
    if (!(await removeSecondFactor(tx, input.staff.id))) return fail('unchanged');
    await tell(tx, { ...input, action: 'auth.second_factor_removed', notice: 'second_factor_removed' });
    return succeed(await endEverythingElseOf(tx, input));
  });
}

/** Makes ten new recovery codes; the old ones are worth nothing. */
export async function renewOwnRecoveryCodes(
  input: ProvenSelf,
): Promise<Result<NewRecoveryCodes, SelfRefusal>> {
  return asSignedIn(input, async (tx) => {
    const codes = await renewRecoveryCodes(tx, input.staff.id);
    await tell(tx, { ...input, action: 'auth.recovery_codes_renewed', notice: 'recovery_codes_renewed' });
    return succeed({ codes, session: await endEverythingElseOf(tx, input) });
  });
}

/** Does something as somebody whose session still stands once everything of theirs is locked. */
function asSignedIn<Value, Refusal = never>(
  { staff }: Self,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | SelfRefusal>> {
  return inTransaction<Result<Value, Refusal | SelfRefusal>>(async (tx) =>
    (await lockSignedIn(tx, staff)) ? work(tx) : fail('signed_out'),
  );
}

async function tell(tx: Tx, input: Self & { action: string; notice?: AccountNotice }): Promise<void> {
  const { staff, address, action, notice } = input;
  if (notice) await oweNotice(tx, { toAddress: staff.email, notice, changeId: newId() });
  await recordAudit(tx, {
    actor: { staffId: staff.id, address },
    action,
    subject: { type: 'staff', id: staff.id },
  });
}
