import 'server-only';
import type { Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/email/queue-mail';
import type { MailDetail, OrderMailKind } from './order-mail-kind';

/**
 * Notes that the shop owes a mail about an order and queues it, in the transaction that makes it due. A kind that
 * goes out once per order is noted once, however often this is called.
 * @param input.dedupeKey tells two mails of one kind apart; leave it out for a kind that goes out once.
 * @param input.toAddress the buyer's own address when it is left out.
 */
export async function oweEmail(
  tx: Tx,
  input: {
    orderId: string;
    kind: OrderMailKind;
    toAddress?: string;
    dedupeKey?: string;
    detail?: MailDetail;
  },
): Promise<void> {
  const { orderId, kind, dedupeKey = '', detail } = input;
  const toAddress = input.toAddress ?? (await addressOfBuyer(tx, orderId));
  await queueMail(tx, { orderId, kind, dedupeKey, toAddress, ...(detail ? { detail } : {}) });
}

async function addressOfBuyer(tx: Tx, orderId: string): Promise<string> {
  const { email } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { email: true } });
  return email;
}
