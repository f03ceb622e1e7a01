import 'server-only';
import { retrieveDispute } from '@/lib/stripe/retrieve-dispute';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { type NoticeVerdict, processNotice } from './process-notice';
import { settleDispute } from './settle-dispute';
import { settlePaymentOfIntent } from './settle-payment-of-intent';

/**
 * Records the dispute that an event points to, as Stripe has it now.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleDisputeOfNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const dispute = notice.objectId ? await retrieveDispute(notice.objectId) : null;
  if (dispute?.paymentIntentId) await settlePaymentOfIntent(dispute.paymentIntentId);
  return processNotice(notice, async (tx) =>
    dispute ? settleDispute(tx, dispute) : { verdict: 'ignored', orderId: null },
  );
}
