import 'server-only';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { lockOrder } from '@/lib/orders/lock-order';
import { transitionOrder } from '@/lib/orders/transition-order';
import type { UnpaidOrder } from '@/lib/payments/payment-method-port';
import { recordCheckoutSession } from '@/lib/payments/record-checkout-session';
import { transitionPayment } from '@/lib/payments/transition-payment';
import { expireCheckoutSession } from '@/lib/stripe/expire-checkout-session';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { abandonPayment } from '@/lib/workflows/payments/abandon-payment';
import { openPaymentSession } from '@/lib/workflows/payments/open-payment-session';
import { releaseHolds } from '@/lib/workflows/payments/release-holds';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';

/**
 * Cancels an order that was never paid: first its checkout session is expired at Stripe, so that it cannot be paid any
 * more, then the order is cancelled and its stock released. When the session turns out to be paid, or about to be, the
 * order is settled instead (commerce rule 7).
 * @throws StripeUnavailable when a session that a buyer was redirected to could not be expired; nothing has changed
 * then.
 */
export async function cancelUnpaidOrder(input: UnpaidOrder): Promise<'cancelled' | 'paid'> {
  const sessionId = await findSessionId(input);
  if (!sessionId) return 'cancelled';
  const closed = await expireCheckoutSession(sessionId);
  return inTransaction(async (tx) => {
    switch (closed?.state) {
      case undefined:
      case 'expired':
        await cancelOrder(tx, { ...input, sessionId });
        return 'cancelled';
      case 'failed':
        await settlePayment(tx, closed);
        return 'cancelled';
      case 'paid':
      case 'processing':
        await settlePayment(tx, closed);
        return 'paid';
      case 'open':
      case 'unknown':
        // A payment may be under way on it at this very moment: nobody knows yet.
        throw new StripeUnavailable('The checkout session could not be expired');
    }
  });
}

/**
 * The checkout session of a payment. Opening it again with the payment's idempotency key gives its id even when a crash
 * kept us from recording it; when Stripe refuses, there never was one, and the order is cancelled here. The same when
 * Stripe does not answer about a session that was not recorded: nobody was redirected to it either, so it does not keep
 * the buyer from another payment method; should it exist, the reconciler expires it.
 */
async function findSessionId(input: UnpaidOrder): Promise<string | null> {
  try {
    return (await openPaymentSession(input.paymentId)).sessionId;
  } catch (error) {
    if (error instanceof StripeRefused) {
      await inTransaction((tx) => abandonPayment(tx, { paymentId: input.paymentId, reason: error.message }));
      return null;
    }
    if (!(error instanceof StripeUnavailable)) throw error;
    await inTransaction(async (tx) => {
      await lockOrder(tx, input.orderId);
      const [payment] = await tx.$queryRaw<{ isRecorded: boolean }[]>`
        select stripe_session_id is not null as "isRecorded" from payment where id = ${input.paymentId}::uuid for update`;
      // A concurrent request has opened it meanwhile, and redirects the buyer there.
      if (payment?.isRecorded) throw error;
      await cancelOrder(tx, { ...input, sessionId: null });
    });
    return null;
  }
}

async function cancelOrder(tx: Tx, input: UnpaidOrder & { sessionId: string | null }): Promise<void> {
  const { orderId, paymentId, sessionId, reason, by } = input;
  await lockOrder(tx, orderId);
  if (sessionId) await recordCheckoutSession(tx, { paymentId, sessionId, url: null });
  const moved = await transitionPayment(tx, { paymentId, to: 'cancelled', failureReason: reason });
  if (!moved) return;
  await transitionOrder(tx, { orderId, to: 'cancelled', from: ['pending'], ...by, reason });
  await releaseHolds(tx, orderId);
}
