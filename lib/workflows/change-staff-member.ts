import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type ChangeRefusal, changeStaff } from '@/lib/auth/change-staff';
import { endSession, endSessions } from '@/lib/auth/end-sessions';
import { oweNotice } from '@/lib/auth/owe-staff-mail';
import type { StaffRole } from '@/lib/auth/permissions';
import { removeSecondFactor } from '@/lib/auth/second-factor';
import type { StaffActor } from '@/lib/auth/staff';
import { newId } from '@/lib/core/ids';
import type { Result } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';

type About = { staffId: string; actor: StaffActor };

/** Gives somebody another role, at their next request. */
export async function changeRole(
  input: About & { role: StaffRole },
): Promise<Result<unknown, ChangeRefusal>> {
  const { staffId, role, actor } = input;
  return inTransaction(async (tx) => {
    const changed = await changeStaff(tx, { staffId, to: { role } });
    if (changed.ok) {
      const subject = { type: 'staff', id: staffId };
      const before = { role: changed.value.role };
      await recordAudit(tx, { actor, action: 'people.role_changed', subject, before, after: { role } });
    }
    return changed;
  });
}

/** Keeps somebody out from their next request on, or lets them in again. */
export async function setDisabled(
  input: About & { isDisabled: boolean },
): Promise<Result<unknown, ChangeRefusal>> {
  const { staffId, isDisabled, actor } = input;
  return inTransaction(async (tx) => {
    const changed = await changeStaff(tx, { staffId, to: { isDisabled } });
    if (changed.ok) {
      const subject = { type: 'staff', id: staffId };
      await recordAudit(tx, { actor, action: isDisabled ? 'people.disabled' : 'people.enabled', subject });
    }
    return changed;
  });
}

/** Takes a second factor away from somebody who has lost it. @returns whether they had one. */
export async function resetSecondFactor(input: About): Promise<boolean> {
  const { staffId, actor } = input;
  return inTransaction(async (tx) => {
    const isRemoved = await removeSecondFactor(tx, staffId);
    if (!isRemoved) return false;
    // Whoever signed in with what was lost is out too.
    await endSessions(tx, staffId);
    const { email } = await tx.staffUser.findUniqueOrThrow({
      where: { id: staffId },
      select: { email: true },
    });
    await oweNotice(tx, { toAddress: email, notice: 'second_factor_removed', changeId: newId() });
    const subject = { type: 'staff', id: staffId };
    await recordAudit(tx, { actor, action: 'auth.second_factor_reset', subject });
    return true;
  });
}

/** Signs somebody out: of one browser, or of all. @returns whether there was something to end. */
export async function endStaffSessions(input: About & { sessionId: string | 'all' }): Promise<boolean> {
  const { staffId, sessionId, actor } = input;
  return inTransaction(async (tx) => {
    const isAll = sessionId === 'all';
    if (isAll) await endSessions(tx, staffId);
    else if (!(await endSession(tx, { staffId, sessionId }))) return false;
    await recordAudit(tx, {
      actor,
      action: isAll ? 'auth.signed_out_everywhere' : 'auth.signed_out',
      subject: { type: 'staff', id: staffId },
    });
    return true;
  });
}
