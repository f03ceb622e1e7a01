import 'server-only';
import type { Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/email/queue-mail';
import type { AccountNotice, InvitationMailDetail, LinkMailDetail } from './account-notice';

/** Owes the mail that asks somebody to join; one per sending. */
export async function oweInvitation(
  tx: Tx,
  input: { toAddress: string; detail: InvitationMailDetail },
): Promise<void> {
  const { toAddress, detail } = input;
  const dedupeKey = `${detail.invitationId} ${detail.sentCount}`;
  await queueMail(tx, { orderId: null, kind: 'staff_invitation', dedupeKey, toAddress, detail });
}

/** Owes the mail with a link that works once. */
export async function oweLink(tx: Tx, input: { toAddress: string; detail: LinkMailDetail }): Promise<void> {
  const { toAddress, detail } = input;
  await queueMail(tx, { orderId: null, kind: 'staff_link', dedupeKey: detail.linkId, toAddress, detail });
}

/** Owes somebody word that their account was changed. @param input.changeId tells two of one kind apart. */
export async function oweNotice(
  tx: Tx,
  input: { toAddress: string; notice: AccountNotice; changeId: string },
): Promise<void> {
  const { toAddress, notice, changeId } = input;
  const detail = { notice };
  await queueMail(tx, { orderId: null, kind: 'staff_notice', dedupeKey: changeId, toAddress, detail });
}
