import 'server-only';
import type { Tx } from '@/lib/db/client';
import { enqueueMail } from '@/lib/email/enqueue-mail';
import type { InvitationMailDetail, LinkMailDetail, SecurityNotification } from './security-notification';

/** Enqueues the mail that invites somebody; one per sending. */
export async function enqueueInvitationMail(
  tx: Tx,
  input: { toAddress: string; detail: InvitationMailDetail },
): Promise<void> {
  const { toAddress, detail } = input;
  const dedupeKey = `${detail.invitationId} ${detail.sentCount}`;
  await enqueueMail(tx, { orderId: null, kind: 'staff_invitation', dedupeKey, toAddress, detail });
}

/** Enqueues the mail with a one-time link. */
export async function enqueueLinkMail(
  tx: Tx,
  input: { toAddress: string; detail: LinkMailDetail },
): Promise<void> {
  const { toAddress, detail } = input;
  await enqueueMail(tx, { orderId: null, kind: 'staff_link', dedupeKey: detail.linkId, toAddress, detail });
}

/** Enqueues the mail that notifies somebody of a change of their account. @param input.changeId one mail each. */
export async function enqueueSecurityNotification(
  tx: Tx,
  input: { toAddress: string; notice: SecurityNotification; changeId: string },
): Promise<void> {
  const { toAddress, notice, changeId } = input;
  const detail = { notice };
  await enqueueMail(tx, { orderId: null, kind: 'staff_notice', dedupeKey: changeId, toAddress, detail });
}
