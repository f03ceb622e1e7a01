import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { retrievePaymentAttempt } from '@/lib/stripe/retrieve-payment-attempt';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { processStripeEvent, type StripeEventResult } from './process-stripe-event';

/**
 * Records in the timeline that a payment attempt failed, so that staff can help a buyer who asks. It changes no status:
 * the buyer may retry in the same checkout session, and a late failure never overwrites a success (commerce rule 14).
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function recordFailedPaymentAttempt(event: StripeEvent): Promise<StripeEventResult> {
  const attempt = event.objectId ? await retrievePaymentAttempt(event.objectId) : null;
  return processStripeEvent(event, async (tx) => {
    const payment =
      attempt?.paymentId && isUuid(attempt.paymentId)
        ? await tx.payment.findUnique({ where: { id: attempt.paymentId }, select: { orderId: true } })
        : null;
    if (!payment) return { outcome: 'ignored', orderId: null };
    const { orderId } = payment;
    const code = attempt?.declineCode?.replaceAll('_', ' ');
    await recordOrderEvent(tx, {
      orderId,
      type: 'payment_attempt_failed',
      actor: 'stripe',
      reason: code ? `A try to pay failed: ${code}` : 'A try to pay failed',
    });
    return { outcome: 'processed', orderId };
  });
}
