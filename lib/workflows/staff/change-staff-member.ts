import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import type { ReauthenticatedStaff } from '@/lib/auth/authorisation/reauthenticated-staff';
import { enqueueSecurityNotification } from '@/lib/auth/notifications/enqueue-staff-mail';
import { removeSecondFactor } from '@/lib/auth/second-factor/second-factor';
import { revokeSession, revokeSessions } from '@/lib/auth/sessions/revoke-sessions';
import { isSessionActive, lockStaff } from '@/lib/auth/staff/lock-staff';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { type StaffAccessRefusal, updateStaffAccess } from '@/lib/auth/staff/update-staff-access';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { revokeStaffAccess } from './revoke-staff-access';

type StaffTarget = { staffId: string; actor: StaffActor };
/** `proven` is the actor after re-authentication; null when they were not asked for their password. */
type StaffChange = StaffTarget & { proven: ReauthenticatedStaff | null };

/** Changes a role. Their sessions, links and invitations are revoked, and they sign in again. */
export async function changeRole(
  input: StaffChange & { role: StaffRole },
): Promise<Result<null, StaffAccessRefusal>> {
  const { staffId, role, actor, proven: reauthenticated } = input;
  return inTransaction<Result<null, StaffAccessRefusal>>(async (tx) => {
    const changed = await updateStaffAccess(tx, { staffId, to: { role }, reauthenticated });
    if (!changed.ok) return changed;
    await revokeStaffAccess(tx, { staffId, actor });
    await enqueueSecurityNotification(tx, {
      toAddress: changed.value.email,
      notice: 'role_changed',
      changeId: newId(),
    });
    const subject = { type: 'staff', id: staffId };
    const before = { role: changed.value.role };
    await recordAudit(tx, { actor, action: 'people.role_changed', subject, before, after: { role } });
    return succeed(null);
  });
}

/** Disables an account from its next request on, or enables it again. */
export async function setDisabled(
  input: StaffChange & { isDisabled: boolean },
): Promise<Result<null, StaffAccessRefusal>> {
  const { staffId, isDisabled, actor, proven: reauthenticated } = input;
  return inTransaction<Result<null, StaffAccessRefusal>>(async (tx) => {
    const changed = await updateStaffAccess(tx, { staffId, to: { isDisabled }, reauthenticated });
    if (!changed.ok) return changed;
    await revokeStaffAccess(tx, { staffId, actor });
    const subject = { type: 'staff', id: staffId };
    await recordAudit(tx, { actor, action: isDisabled ? 'people.disabled' : 'people.enabled', subject });
    return succeed(null);
  });
}

/** Removes the second factor of somebody who has lost it. @returns whether they had one. */
export async function resetSecondFactor(
  input: StaffTarget & { proven: ReauthenticatedStaff },
): Promise<Result<null, 'unchanged' | 'password_needed'>> {
  const { staffId, actor, proven } = input;
  return inTransaction<Result<null, 'unchanged' | 'password_needed'>>(async (tx) => {
    await lockStaff(tx, [proven.id, staffId]);
    if (!(await isSessionActive(tx, proven))) return fail('password_needed');
    const isRemoved = await removeSecondFactor(tx, staffId);
    if (!isRemoved) return fail('unchanged');
    // This also ends sessions that were started with the lost factor.
    await revokeStaffAccess(tx, { staffId, actor });
    const { email } = await tx.staffUser.findUniqueOrThrow({
      where: { id: staffId },
      select: { email: true },
    });
    await enqueueSecurityNotification(tx, {
      toAddress: email,
      notice: 'second_factor_removed',
      changeId: newId(),
    });
    const subject = { type: 'staff', id: staffId };
    await recordAudit(tx, { actor, action: 'auth.second_factor_reset', subject });
    return succeed(null);
  });
}

/** Signs somebody out: of one browser, or of all. @returns whether there was something to end. */
export async function endStaffSessions(input: StaffTarget & { sessionId: string | 'all' }): Promise<boolean> {
  const { staffId, sessionId, actor } = input;
  return inTransaction(async (tx) => {
    const isAll = sessionId === 'all';
    if (isAll) await revokeSessions(tx, staffId);
    else if (!(await revokeSession(tx, { staffId, sessionId }))) return false;
    await recordAudit(tx, {
      actor,
      action: isAll ? 'auth.signed_out_everywhere' : 'auth.signed_out',
      subject: { type: 'staff', id: staffId },
    });
    return true;
  });
}
