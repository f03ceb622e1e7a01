import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { ReauthenticatedStaff } from '@/lib/auth/authorisation/reauthenticated-staff';
import { enqueueSecurityNotification } from '@/lib/auth/notifications/enqueue-staff-mail';
import type { SecurityNotification } from '@/lib/auth/notifications/security-notification';
import { hashPassword } from '@/lib/auth/passwords/password-hash';
import { setPasswordHash } from '@/lib/auth/passwords/staff-password';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@/lib/auth/second-factor/second-factor';
import type { StartedSession } from '@/lib/auth/sessions/start-session';
import { lockSignedInStaff } from '@/lib/auth/staff/lock-staff';
import type { SignedInStaff } from '@/lib/auth/staff/staff';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { revokeOtherAccess } from './revoke-staff-access';

/** Somebody who changes their own account, and from where. */
export type Self = { staff: SignedInStaff; address: string };
/** The same, for what asks for the password first. */
export type ProvenSelf = { staff: ReauthenticatedStaff; address: string };

/** Their sessions were revoked meanwhile: they sign in again. */
export type SelfRefusal = 'signed_out';

/** Sets one's own password. @returns the new session of this browser; every other one is revoked. */
export async function changeOwnPassword(
  input: ProvenSelf & { password: string },
): Promise<Result<StartedSession, SelfRefusal>> {
  const passwordHash = await hashPassword(input.password);
  return asSignedIn(input, async (tx) => {
    await setPasswordHash(tx, { staffId: input.staff.id, passwordHash });
    await auditAndNotify(tx, { ...input, action: 'auth.password_changed', notification: 'password_changed' });
    return succeed(await revokeOtherAccess(tx, input));
  });
}

/** Sets one's own name, as colleagues and the timeline show it. */
export async function changeOwnName(input: Self & { name: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.staffUser.update({ where: { id: input.staff.id }, data: { name: input.name } });
    await auditAndNotify(tx, { ...input, action: 'auth.name_changed' });
  });
}

/** Recovery codes, which are shown once, and the new session of this browser. */
export type NewRecoveryCodes = { codes: string[]; session: StartedSession };

/** Activates one's second factor. Sessions that were started without it are revoked. */
export async function setUpSecondFactor(
  input: ProvenSelf & { code: string },
): Promise<Result<NewRecoveryCodes, 'wrong_code' | 'not_begun' | SelfRefusal>> {
  const { staff, code } = input;
  return asSignedIn<NewRecoveryCodes, 'wrong_code' | 'not_begun'>(input, async (tx) => {
    const confirmed = await confirmSecondFactor(tx, { staffId: staff.id, sessionId: staff.sessionId, code });
    if (!confirmed.ok) return confirmed;
    await auditAndNotify(tx, {
      ...input,
      action: 'auth.second_factor_set_up',
      notification: 'second_factor_set_up',
    });
    return succeed({ codes: confirmed.value, session: await revokeOtherAccess(tx, input) });
  });
}

/** Removes one's own second factor. @returns the new session of this browser. */
export async function removeOwnSecondFactor(
  input: ProvenSelf,
): Promise<Result<StartedSession, 'unchanged' | SelfRefusal>> {
  return asSignedIn<StartedSession, 'unchanged'>(input, async (tx) => {
    if (!(await removeSecondFactor(tx, input.staff.id))) return fail('unchanged');
    await auditAndNotify(tx, {
      ...input,
      action: 'auth.second_factor_removed',
      notification: 'second_factor_removed',
    });
    return succeed(await revokeOtherAccess(tx, input));
  });
}

/** Generates ten new recovery codes; the old ones become invalid. */
export async function renewOwnRecoveryCodes(
  input: ProvenSelf,
): Promise<Result<NewRecoveryCodes, SelfRefusal>> {
  return asSignedIn(input, async (tx) => {
    const codes = await renewRecoveryCodes(tx, input.staff.id);
    await auditAndNotify(tx, {
      ...input,
      action: 'auth.recovery_codes_renewed',
      notification: 'recovery_codes_renewed',
    });
    return succeed({ codes, session: await revokeOtherAccess(tx, input) });
  });
}

/** Runs `work` if the session is still valid once the account is locked. */
function asSignedIn<Value, Refusal = never>(
  { staff }: Self,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | SelfRefusal>> {
  return inTransaction<Result<Value, Refusal | SelfRefusal>>(async (tx) =>
    (await lockSignedInStaff(tx, staff)) ? work(tx) : fail('signed_out'),
  );
}

async function auditAndNotify(
  tx: Tx,
  input: Self & { action: string; notification?: SecurityNotification },
): Promise<void> {
  const { staff, address, action, notification } = input;
  if (notification)
    await enqueueSecurityNotification(tx, {
      toAddress: staff.email,
      notice: notification,
      changeId: newId(),
    });
  await recordAudit(tx, {
    actor: { staffId: staff.id, address },
    action,
    subject: { type: 'staff', id: staff.id },
  });
}
