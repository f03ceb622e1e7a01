import 'server-only';
import { type BatchRequest, nextBatchAfter, type StripeBatch, toListParams } from './batches';
import { getStripe } from './client';
import { type PaymentRefund, toPaymentRefund } from './payment-refund';
import { callStripe } from './stripe-errors';

export type DatedRefund = PaymentRefund & { createdAt: Date };

/** A batch of the refunds that were made within a time, whoever made them. @throws StripeUnavailable */
export async function listRefunds(request: BatchRequest): Promise<StripeBatch<DatedRefund>> {
  const batch = await callStripe(() => getStripe().refunds.list(toListParams(request)));
  const items = batch.data.map((refund) => ({
    ...toPaymentRefund(refund),
    createdAt: new Date(refund.created * 1000),
  }));
  return { items, next: nextBatchAfter(batch) };
}
