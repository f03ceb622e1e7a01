import 'server-only';
import type { Tx } from '@/lib/db/client';
import { enqueueMail } from '@/lib/email/enqueue-mail';
import type { MailDetail, OrderMailKind } from './order-mail-kind';

/**
 * Enqueues a mail about an order, in the transaction that makes it due (outbox). A kind that goes out once per order is
 * enqueued once, however often this is called.
 * @param input.dedupeKey distinguishes two mails of one kind; leave it out for a kind that goes out once.
 * @param input.toAddress the buyer's own address when it is left out.
 */
export async function enqueueOrderMail(
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
  await enqueueMail(tx, { orderId, kind, dedupeKey, toAddress, ...(detail ? { detail } : {}) });
}

async function addressOfBuyer(tx: Tx, orderId: string): Promise<string> {
  const { email } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { email: true } });
  return email;
}
