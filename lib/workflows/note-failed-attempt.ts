import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { retrievePaymentAttempt } from '@/lib/stripe/retrieve-payment-attempt';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { type NoticeVerdict, processNotice } from './process-notice';

/**
 * Notes in the timeline that a try to pay failed, so that staff can help a buyer who asks. It decides nothing: the
 * buyer may try again on the same page, and a late failure never overwrites a success (commerce rule 14).
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function noteFailedAttempt(notice: StripeNotice): Promise<NoticeVerdict> {
  const attempt = notice.objectId ? await retrievePaymentAttempt(notice.objectId) : null;
  return processNotice(notice, async (tx) => {
    const payment =
      attempt?.paymentId && isUuid(attempt.paymentId)
        ? await tx.payment.findUnique({ where: { id: attempt.paymentId }, select: { orderId: true } })
        : null;
    if (!payment) return { verdict: 'ignored', orderId: null };
    const { orderId } = payment;
    const code = attempt?.declineCode?.replaceAll('_', ' ');
    await recordOrderEvent(tx, {
      orderId,
      type: 'payment_attempt_failed',
      actor: 'stripe',
      reason: code ? `A try to pay failed: ${code}` : 'A try to pay failed',
    });
    return { verdict: 'processed', orderId };
  });
}
