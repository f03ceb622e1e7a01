import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { consumeStaffLink, createStaffLink, findStaffLink } from '@/lib/auth/links/staff-link';
import { enqueueLinkMail, enqueueSecurityNotification } from '@/lib/auth/notifications/enqueue-staff-mail';
import { lockSignedInStaff, lockStaff, lockStaffEmail } from '@/lib/auth/staff/lock-staff';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { ProvenSelf, SelfRefusal } from './change-own-account';
import { revokeStaffAccess } from './revoke-staff-access';

/**
 * Mails a confirmation link to the new address, which changes nothing until it is opened. The present address is
 * notified at once, while there is still time to stop it.
 */
export async function requestEmailChange(
  input: ProvenSelf & { newEmail: string },
): Promise<Result<null, SelfRefusal>> {
  const { staff, address, newEmail } = input;
  return inTransaction<Result<null, SelfRefusal>>(async (tx) => {
    if (!(await lockSignedInStaff(tx, staff))) return fail('signed_out');
    const purpose = 'email_change';
    const { linkId } = await createStaffLink(tx, { staffId: staff.id, purpose, newEmail });
    await enqueueLinkMail(tx, { toAddress: newEmail, detail: { linkId, purpose } });
    await enqueueSecurityNotification(tx, {
      toAddress: staff.email,
      notice: 'email_change_asked',
      changeId: newId(),
    });
    await recordAudit(tx, {
      actor: { staffId: staff.id, address },
      action: 'auth.email_change_asked',
      subject: { type: 'staff', id: staff.id },
    });
    return succeed(null);
  });
}

/**
 * Changes the address of the link's owner and revokes all of their access. The old address is notified. A link for an
 * address that is taken meanwhile is consumed all the same, so its outcome is no failed `Result`, which would roll back.
 */
export async function confirmEmailChange(input: {
  token: string;
  address: string;
}): Promise<'changed' | 'link_invalid' | 'taken'> {
  const { token, address } = input;
  const purpose = 'email_change';
  const found = await findStaffLink(getDb(), { token, purpose });
  if (!found) return 'link_invalid';
  return inTransaction(async (tx) => {
    // The link is read again under the lock: a new password may have revoked it meanwhile.
    await lockStaff(tx, [found.staff.id]);
    const link = await findStaffLink(tx, { token, purpose });
    if (!link?.newEmail || !(await consumeStaffLink(tx, link.id))) return 'link_invalid';
    const { staff, newEmail } = link;
    await lockStaffEmail(tx, newEmail);
    const taken = await tx.staffUser.findUnique({ where: { email: newEmail }, select: { id: true } });
    if (taken) return 'taken';
    await tx.staffUser.update({ where: { id: staff.id }, data: { email: newEmail } });
    const actor = { staffId: staff.id, address };
    await revokeStaffAccess(tx, { staffId: staff.id, actor });
    await enqueueSecurityNotification(tx, {
      toAddress: staff.email,
      notice: 'email_changed',
      changeId: newId(),
    });
    await recordAudit(tx, { actor, action: 'auth.email_changed', subject: { type: 'staff', id: staff.id } });
    return 'changed';
  });
}
