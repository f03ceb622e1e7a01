import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { lockStaff } from '@/lib/auth/lock-staff';
import { oweLink, oweNotice } from '@/lib/auth/owe-staff-mail';
import { hashPassword } from '@/lib/auth/password';
import { createStaffLink, findStaffLink, takeStaffLink } from '@/lib/auth/staff-link';
import { setPasswordHash } from '@/lib/auth/staff-password';
import { newId } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { endEverythingOf } from './end-everything-of';

/**
 * Sends a link for a new password if the address is somebody's who may sign in. Who asks is not told which it was, so
 * call it after the answer is on its way: its time would tell.
 * @param input.email lower case.
 */
export async function askForPasswordReset(input: { email: string; address: string }): Promise<void> {
  const { email, address } = input;
  await inTransaction(async (tx) => {
    // Locked by the address: whoever changes it at this moment gets no link sent to the old one.
    const [staff] = await tx.$queryRaw<{ id: string }[]>`
      select id from staff_user where email = ${email} and disabled_at is null for update`;
    if (!staff) return;
    const purpose = 'password_reset';
    const { linkId } = await createStaffLink(tx, { staffId: staff.id, purpose });
    await oweLink(tx, { toAddress: email, detail: { linkId, purpose } });
    await recordAudit(tx, {
      actor: { staffId: null, address },
      action: 'auth.password_reset_asked',
      subject: { type: 'staff', id: staff.id },
    });
  });
}

/** Sets the password of whoever the link belongs to, and ends everything of theirs. @returns their address, or null. */
export async function resetPassword(input: {
  token: string;
  password: string;
  address: string;
}): Promise<string | null> {
  const { token, password, address } = input;
  const purpose = 'password_reset';
  const found = await findStaffLink(getDb(), { token, purpose });
  if (!found) return null;
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    // Once the lock is had, the link is looked at again: another change may have ended it meanwhile.
    await lockStaff(tx, [found.staff.id]);
    const link = await findStaffLink(tx, { token, purpose });
    if (!link || !(await takeStaffLink(tx, link.id))) return null;
    const { id: staffId, email } = link.staff;
    const actor = { staffId, address };
    await setPasswordHash(tx, { staffId, passwordHash });
    await endEverythingOf(tx, { staffId, actor });
    await oweNotice(tx, { toAddress: email, notice: 'password_changed', changeId: newId() });
    await recordAudit(tx, { actor, action: 'auth.password_reset', subject: { type: 'staff', id: staffId } });
    return email;
  });
}
