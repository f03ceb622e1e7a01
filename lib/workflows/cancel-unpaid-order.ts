import 'server-only';
import { inTransaction } from '@/lib/db/in-transaction';
import { releaseReservations } from '@/lib/inventory/release-reservations';
import { moveOrder } from '@/lib/orders/move-order';
import { movePayment } from '@/lib/payments/move-payment';
import { recordSession } from '@/lib/payments/record-session';
import { expirePaymentSession } from '@/lib/stripe/expire-payment-session';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { openPaymentSession } from './open-payment-session';
import { settlePayment } from './settle-payment';

/**
 * Gives up an order that was never paid: first its payment page is closed at Stripe, so that it cannot be paid any
 * more, then the order is cancelled and its stock released. When the page turns out to be paid, the order is settled
 * instead (commerce rule 7).
 * @throws StripeUnavailable when the page could not be closed; nothing has changed then.
 */
export async function cancelUnpaidOrder(input: {
  orderId: string;
  paymentId: string;
  reason: string;
}): Promise<'cancelled' | 'paid'> {
  // Asking to open the page again with the payment's own key tells its id even when a crash kept us from noting it.
  const { sessionId } = await openPaymentSession(input.paymentId);
  const closed = await expirePaymentSession(sessionId);
  return inTransaction(async (tx) => {
    if (closed && closed.state !== 'expired') {
      await settlePayment(tx, closed);
      // Open still means that a payment is under way on it at this very moment: nobody knows yet.
      if (closed.state === 'open') throw new StripeUnavailable('The payment page could not be closed');
      return 'paid';
    }
    await tx.$queryRaw`select 1 from "order" where id = ${input.orderId}::uuid for update`;
    await recordSession(tx, { paymentId: input.paymentId, sessionId, url: null });
    const moved = await movePayment(tx, {
      paymentId: input.paymentId,
      to: 'cancelled',
      failureReason: input.reason,
    });
    if (!moved) return 'cancelled';
    await moveOrder(tx, {
      orderId: input.orderId,
      to: 'cancelled',
      from: ['pending'],
      actor: 'customer',
      reason: input.reason,
    });
    await releaseReservations(tx, input.orderId);
    return 'cancelled';
  });
}
