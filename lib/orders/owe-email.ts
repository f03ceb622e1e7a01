import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { enqueueJob } from '@/lib/jobs/enqueue-job';

export type OrderMailKind = 'order_confirmation' | 'order_link';

/**
 * Notes that the shop owes a mail about an order and queues it, in the transaction that makes it due. A kind that
 * goes out once per order is noted once, however often this is called.
 * @param input.dedupeKey tells two mails of one kind apart; leave it out for a kind that goes out once.
 */
export async function oweEmail(
  tx: Tx,
  input: { orderId: string; toAddress: string; kind: OrderMailKind; dedupeKey?: string },
): Promise<void> {
  const id = newId();
  const { count } = await tx.emailDelivery.createMany({
    data: {
      id,
      orderId: input.orderId,
      kind: input.kind,
      dedupeKey: input.dedupeKey ?? '',
      toAddress: input.toAddress,
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
