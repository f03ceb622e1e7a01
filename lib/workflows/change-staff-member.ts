import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type ChangeRefusal, changeStaff } from '@/lib/auth/change-staff';
import { endSession, endSessions } from '@/lib/auth/end-sessions';
import { isStillSignedIn, lockStaff } from '@/lib/auth/lock-staff';
import { oweNotice } from '@/lib/auth/owe-staff-mail';
import type { StaffRole } from '@/lib/auth/permissions';
import type { ProvenStaff } from '@/lib/auth/proven-staff';
import { removeSecondFactor } from '@/lib/auth/second-factor';
import type { StaffActor } from '@/lib/auth/staff';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { endEverythingOf } from './end-everything-of';

type About = { staffId: string; actor: StaffActor };
/** The one who asks, when they have typed their password; null when they were not asked for it. */
type Asked = About & { proven: ProvenStaff | null };

/** Gives somebody another role. They sign in anew, and what they had begun in the old one is ended. */
export async function changeRole(input: Asked & { role: StaffRole }): Promise<Result<null, ChangeRefusal>> {
  const { staffId, role, actor, proven } = input;
  return inTransaction<Result<null, ChangeRefusal>>(async (tx) => {
    const changed = await changeStaff(tx, { staffId, to: { role }, proven });
    if (!changed.ok) return changed;
    await endEverythingOf(tx, { staffId, actor });
    await oweNotice(tx, { toAddress: changed.value.email, notice: 'role_changed', changeId: newId() });
    const subject = { type: 'staff', id: staffId };
    const before = { role: changed.value.role };
    await recordAudit(tx, { actor, action: 'people.role_changed', subject, before, after: { role } });
    return succeed(null);
  });
}

/** Keeps somebody out from their next request on, or lets them in again. */
export async function setDisabled(
  input: Asked & { isDisabled: boolean },
): Promise<Result<null, ChangeRefusal>> {
  const { staffId, isDisabled, actor, proven } = input;
  return inTransaction<Result<null, ChangeRefusal>>(async (tx) => {
    const changed = await changeStaff(tx, { staffId, to: { isDisabled }, proven });
    if (!changed.ok) return changed;
    await endEverythingOf(tx, { staffId, actor });
    const subject = { type: 'staff', id: staffId };
    await recordAudit(tx, { actor, action: isDisabled ? 'people.disabled' : 'people.enabled', subject });
    return succeed(null);
  });
}

/** Takes a second factor away from somebody who has lost it. @returns whether they had one. */
export async function resetSecondFactor(
  input: About & { proven: ProvenStaff },
): Promise<Result<null, 'unchanged' | 'password_needed'>> {
  const { staffId, actor, proven } = input;
  return inTransaction<Result<null, 'unchanged' | 'password_needed'>>(async (tx) => {
    await lockStaff(tx, [proven.id, staffId]);
    if (!(await isStillSignedIn(tx, proven))) return fail('password_needed');
    const isRemoved = await removeSecondFactor(tx, staffId);
    if (!isRemoved) return fail('unchanged');
    // Whoever signed in with what was lost is out too.
    await endEverythingOf(tx, { staffId, actor });
    const { email } = await tx.staffUser.findUniqueOrThrow({
      where: { id: staffId },
      select: { email: true },
    });
    await oweNotice(tx, { toAddress: email, notice: 'second_factor_removed', changeId: newId() });
    const subject = { type: 'staff', id: staffId };
    await recordAudit(tx, { actor, action: 'auth.second_factor_reset', subject });
    return succeed(null);
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
