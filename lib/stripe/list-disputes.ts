import 'server-only';
import { type BatchRequest, nextBatchAfter, type StripeBatch, toListParams } from './batches';
import { getStripe } from './client';
import { type PaymentDispute, toPaymentDispute } from './payment-dispute';
import { callStripe } from './stripe-errors';

/** A batch of the disputes that were opened within a time. @throws StripeUnavailable */
export async function listDisputes(request: BatchRequest): Promise<StripeBatch<PaymentDispute>> {
  const batch = await callStripe(() => getStripe().disputes.list(toListParams(request)));
  return { items: batch.data.map(toPaymentDispute), next: nextBatchAfter(batch) };
}
