import 'server-only';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { lockOrder } from '@/lib/orders/lock-order';
import { moveOrder } from '@/lib/orders/move-order';
import { movePayment } from '@/lib/payments/move-payment';
import { recordSession } from '@/lib/payments/record-session';
import { expirePaymentSession } from '@/lib/stripe/expire-payment-session';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { abandonPayment } from './abandon-payment';
import { openPaymentSession } from './open-payment-session';
import { releaseHolds } from './release-holds';
import { settlePayment } from './settle-payment';

type UnpaidOrder = {
  orderId: string;
  paymentId: string;
  reason: string;
  by: { actor: 'customer' | 'staff'; actorId?: string; requestKey?: string };
};

/**
 * Gives up an order that was never paid: first its payment page is closed at Stripe, so that it cannot be paid any
 * more, then the order is cancelled and its stock released. When the page turns out to be paid, or about to be, the
 * order is settled instead (commerce rule 7).
 * @throws StripeUnavailable when a page to which somebody was led could not be closed; nothing has changed then.
 */
export async function cancelUnpaidOrder(input: UnpaidOrder): Promise<'cancelled' | 'paid'> {
  const sessionId = await findSessionId(input);
  if (!sessionId) return 'cancelled';
  const closed = await expirePaymentSession(sessionId);
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
        throw new StripeUnavailable('The payment page could not be closed');
    }
  });
}

/**
 * The page of a payment. Asking to open it again with the payment's own key tells its id even when a crash kept us
 * from noting it; when Stripe refuses, there never was one, and the order is given up here. The same when Stripe does
 * not answer about a page that nobody noted: nobody was led to it either, so that it does not keep the buyer from
 * another way to pay; should it exist, the reconciler closes it.
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
      const [payment] = await tx.$queryRaw<{ isNoted: boolean }[]>`
        select stripe_session_id is not null as "isNoted" from payment where id = ${input.paymentId}::uuid for update`;
      // Somebody else has opened it meanwhile, and leads the buyer there.
      if (payment?.isNoted) throw error;
      await cancelOrder(tx, { ...input, sessionId: null });
    });
    return null;
  }
}

async function cancelOrder(tx: Tx, input: UnpaidOrder & { sessionId: string | null }): Promise<void> {
  const { orderId, paymentId, sessionId, reason, by } = input;
  await lockOrder(tx, orderId);
  if (sessionId) await recordSession(tx, { paymentId, sessionId, url: null });
  const moved = await movePayment(tx, { paymentId, to: 'cancelled', failureReason: reason });
  if (!moved) return;
  await moveOrder(tx, { orderId, to: 'cancelled', from: ['pending'], ...by, reason });
  await releaseHolds(tx, orderId);
}
