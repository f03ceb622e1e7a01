import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
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
  const id = newId();
  const toAddress = input.toAddress ?? (await addressOfBuyer(tx, input.orderId));
  const { count } = await tx.emailDelivery.createMany({
    data: {
      id,
      orderId: input.orderId,
      kind: input.kind,
      dedupeKey: input.dedupeKey ?? '',
      toAddress,
      ...(input.detail ? { detail: input.detail } : {}),
      messageId: `<${id}@nue-shop>`,
    },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await enqueueJob(tx, {
    name: 'send-email',
    payload: { emailDeliveryId: id },
    dedupeKey: `send-email-${id}`,
  });
}

async function addressOfBuyer(tx: Tx, orderId: string): Promise<string> {
  const { email } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { email: true } });
  return email;
}
