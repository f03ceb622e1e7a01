import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import type { NewRefundRow } from './refund-row';

/**
 * Records a refund, and queues the request to Stripe in the same transaction (commerce rule 15): whoever
 * commits this row has decided, and what is decided is carried out even if this process dies now.
 * @returns the refund's id.
 */
export async function openRefund(
  tx: Tx,
  input: Omit<NewRefundRow, 'origin' | 'requestedBy'> & {
    origin: NewRefundRow['origin'] | 'late_payment';
    /** Who of the staff decided it; left out where the shop did. */
    requestedBy?: string;
  },
): Promise<string> {
  const id = newId();
  await tx.refund.create({
    data: {
      id,
      paymentId: input.paymentId,
      orderId: input.orderId,
      amountMinor: input.amountMinor,
      currency: input.currency,
      origin: input.origin,
      reason: input.reason,
      requestedBy: input.requestedBy ?? null,
      requestKey: input.requestKey ?? null,
    },
  });
  await enqueueJob(tx, {
    name: 'submit-refund',
    payload: { refundId: id },
    dedupeKey: `submit-refund-${id}`,
  });
  return id;
}
