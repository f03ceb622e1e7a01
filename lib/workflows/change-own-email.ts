import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { lockSignedIn, lockStaff } from '@/lib/auth/lock-staff';
import { oweLink, oweNotice } from '@/lib/auth/owe-staff-mail';
import { createStaffLink, findStaffLink, takeStaffLink } from '@/lib/auth/staff-link';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { ProvenSelf, SelfRefusal } from './change-own-account';
import { endEverythingOf } from './end-everything-of';

/**
 * Sends a link to the address that somebody wants to sign in with, which changes nothing until it is opened. The address
 * of now hears of it at once, while there is still time to stop it.
 */
export async function askForEmail(
  input: ProvenSelf & { newEmail: string },
): Promise<Result<null, SelfRefusal>> {
  const { staff, address, newEmail } = input;
  return inTransaction<Result<null, SelfRefusal>>(async (tx) => {
    if (!(await lockSignedIn(tx, staff))) return fail('signed_out');
    const purpose = 'email_change';
    const { linkId } = await createStaffLink(tx, { staffId: staff.id, purpose, newEmail });
    await oweLink(tx, { toAddress: newEmail, detail: { linkId, purpose } });
    await oweNotice(tx, { toAddress: staff.email, notice: 'email_change_asked', changeId: newId() });
    await recordAudit(tx, {
      actor: { staffId: staff.id, address },
      action: 'auth.email_change_asked',
      subject: { type: 'staff', id: staff.id },
    });
    return succeed(null);
  });
}

/** Changes the address of whoever the link belongs to, and ends everything of theirs. The old address is told. */
export async function confirmEmail(input: {
  token: string;
  address: string;
}): Promise<'changed' | 'link_invalid' | 'taken'> {
  const { token, address } = input;
  const purpose = 'email_change';
  const found = await findStaffLink(getDb(), { token, purpose });
  if (!found) return 'link_invalid';
  return inTransaction(async (tx) => {
    // Once the lock is had, the link is looked at again: a new password may have ended it meanwhile.
    await lockStaff(tx, [found.staff.id]);
    const link = await findStaffLink(tx, { token, purpose });
    if (!link?.newEmail || !(await takeStaffLink(tx, link.id))) return 'link_invalid';
    const { staff, newEmail } = link;
    const taken = await tx.staffUser.findUnique({ where: { email: newEmail }, select: { id: true } });
    if (taken) return 'taken';
    await tx.staffUser.update({ where: { id: staff.id }, data: { email: newEmail } });
    const actor = { staffId: staff.id, address };
    await endEverythingOf(tx, { staffId: staff.id, actor });
    await oweNotice(tx, { toAddress: staff.email, notice: 'email_changed', changeId: newId() });
    await recordAudit(tx, { actor, action: 'auth.email_changed', subject: { type: 'staff', id: staff.id } });
    return 'changed';
  });
}
