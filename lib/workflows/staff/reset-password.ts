import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { consumeStaffLink, createStaffLink, findStaffLink } from '@/lib/auth/links/staff-link';
import { enqueueLinkMail, enqueueSecurityNotification } from '@/lib/auth/notifications/enqueue-staff-mail';
import { hashPassword } from '@/lib/auth/passwords/password-hash';
import { setPasswordHash } from '@/lib/auth/passwords/staff-password';
import { lockStaff } from '@/lib/auth/staff/lock-staff';
import { newId } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { revokeStaffAccess } from './revoke-staff-access';

/**
 * Mails a reset link if the address belongs to an enabled account. The requester must not learn whether it does, so
 * call it after the response is sent: its duration would reveal it.
 * @param input.email lower case.
 */
export async function requestPasswordReset(input: { email: string; address: string }): Promise<void> {
  const { email, address } = input;
  await inTransaction(async (tx) => {
    // Locked by address: during a concurrent change of it no link is sent to the old one.
    const [staff] = await tx.$queryRaw<{ id: string }[]>`
      select id from staff_user where email = ${email} and disabled_at is null for update`;
    if (!staff) return;
    const purpose = 'password_reset';
    const { linkId } = await createStaffLink(tx, { staffId: staff.id, purpose });
    await enqueueLinkMail(tx, { toAddress: email, detail: { linkId, purpose } });
    await recordAudit(tx, {
      actor: { staffId: null, address },
      action: 'auth.password_reset_asked',
      subject: { type: 'staff', id: staff.id },
    });
  });
}

/** Sets the password of the link's owner and revokes all of their access. @returns their address, or null. */
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
    // The link is read again under the lock: another change may have revoked it meanwhile.
    await lockStaff(tx, [found.staff.id]);
    const link = await findStaffLink(tx, { token, purpose });
    if (!link || !(await consumeStaffLink(tx, link.id))) return null;
    const { id: staffId, email } = link.staff;
    const actor = { staffId, address };
    await setPasswordHash(tx, { staffId, passwordHash });
    await revokeStaffAccess(tx, { staffId, actor });
    await enqueueSecurityNotification(tx, {
      toAddress: email,
      notice: 'password_changed',
      changeId: newId(),
    });
    await recordAudit(tx, { actor, action: 'auth.password_reset', subject: { type: 'staff', id: staffId } });
    return email;
  });
}
