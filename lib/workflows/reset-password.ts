import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { endSessions } from '@/lib/auth/end-sessions';
import { oweLink, oweNotice } from '@/lib/auth/owe-staff-mail';
import { hashPassword } from '@/lib/auth/password';
import { createStaffLink, findStaffLink, takeStaffLink } from '@/lib/auth/staff-link';
import { setPasswordHash } from '@/lib/auth/staff-password';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';

/**
 * Sends a link for a new password if the address is somebody's who may sign in. Who asks is not told which it was, so
 * call it after the answer is on its way: its time would tell.
 * @param input.email lower case.
 */
export async function askForPasswordReset(input: { email: string; address: string }): Promise<void> {
  const { email, address } = input;
  await inTransaction(async (tx) => {
    const staff = await tx.staffUser.findFirst({
      where: { email, disabledAt: null },
      select: { id: true },
    });
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

/** Sets the password of whoever the link belongs to, and signs them out everywhere. @returns their address, or null. */
export async function resetPassword(input: {
  token: string;
  password: string;
  address: string;
}): Promise<string | null> {
  const { token, password, address } = input;
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const link = await findStaffLink(tx, { token, purpose: 'password_reset' });
    if (!link || !(await takeStaffLink(tx, link.id))) return null;
    const { id: staffId, email } = link.staff;
    await setPasswordHash(tx, { staffId, passwordHash });
    await endSessions(tx, staffId);
    await oweNotice(tx, { toAddress: email, notice: 'password_changed', changeId: newId() });
    await recordAudit(tx, {
      actor: { staffId, address },
      action: 'auth.password_reset',
      subject: { type: 'staff', id: staffId },
    });
    return email;
  });
}
