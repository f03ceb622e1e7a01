import 'server-only';
import type { Tx } from '@/lib/db/client';
import { reactivateDiscount } from '@/lib/discounts/release-discount';
import { commitReservations } from '@/lib/inventory/commit-reservations';
import { reserveStock } from '@/lib/inventory/reserve-stock';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import { transitionOrder } from '@/lib/orders/transition-order';
import { lockPayment, type SettlementTarget } from '@/lib/payments/lock-payment';
import { markPaymentPaid } from '@/lib/payments/mark-payment-paid';
import { recordCheckoutSession } from '@/lib/payments/record-checkout-session';
import { transitionPayment } from '@/lib/payments/transition-payment';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import { removePurchasedLines } from '@/lib/workflows/checkout/remove-purchased-lines';
import { flagForReview } from '@/lib/workflows/orders/notify-owner';
import { refundLatePayment } from '@/lib/workflows/refunds/refund-late-payment';
import { recordFriendPurchase } from '@/lib/workflows/sharing/record-friend-purchase';
import { placePaidOrder } from './place-paid-order';
import { releaseHolds } from './release-holds';

export type Settlement = {
  outcome:
    | 'paid'
    | 'refunded_late'
    | 'processing'
    | 'expired'
    | 'failed'
    | 'open'
    | 'unchanged'
    | 'flagged'
    | 'not_ours';
  orderId: string | null;
};

/**
 * The only function that applies the state of a checkout session at Stripe (commerce rule 9). Webhook, return page and
 * reconciler call it with a session that was fetched from Stripe just now; it is idempotent, in whatever order and
 * however often they do. One transaction: status of payment and order by conditional updates, stock committed or
 * released, purchased lines removed from the cart, timeline, mail.
 */
export async function settlePayment(tx: Tx, session: CheckoutSession): Promise<Settlement> {
  const target = await lockPayment(tx, session);
  if (!target) return { outcome: 'not_ours', orderId: null };
  const mismatch = findMismatch(target, session);
  if (mismatch) {
    await flagForReview(tx, { orderId: target.orderId, reason: mismatch });
    return { outcome: 'flagged', orderId: target.orderId };
  }
  if (!target.stripeSessionId) {
    await recordCheckoutSession(tx, {
      paymentId: target.paymentId,
      sessionId: session.sessionId,
      url: session.url,
    });
  }
  return { outcome: await applyState(tx, target, session), orderId: target.orderId };
}

/** What Stripe reports must be what we asked for, before anything is called paid (commerce rules 4 and 13). */
function findMismatch(target: SettlementTarget, session: CheckoutSession): string | null {
  if (target.stripeSessionId && target.stripeSessionId !== session.sessionId) {
    return `Stripe reports a second payment page, ${session.sessionId}, for this order`;
  }
  if (session.orderId !== target.orderId) return 'The payment at Stripe names another order';
  if (session.total?.amountMinor !== target.amountMinor || session.total.currency !== target.currency) {
    return `Stripe reports another amount than the ${target.amountMinor} ${target.currency} (minor units) of this order`;
  }
  return null;
}

async function applyState(
  tx: Tx,
  target: SettlementTarget,
  session: CheckoutSession,
): Promise<Settlement['outcome']> {
  switch (session.state) {
    case 'paid':
      return applyPaid(tx, target, session);
    case 'processing':
      return applyProcessing(tx, target, session);
    case 'expired':
      return applyClosed(tx, target, { to: 'expired', reason: 'The payment page ran out unpaid' });
    case 'failed':
      return applyClosed(tx, target, { to: 'failed', reason: 'The delayed payment failed' });
    case 'open':
      return 'open';
    case 'unknown':
      await flagForReview(tx, {
        orderId: target.orderId,
        reason: 'Stripe reports a payment status that we do not know',
      });
      return 'flagged';
  }
}

async function applyPaid(
  tx: Tx,
  target: SettlementTarget,
  session: CheckoutSession,
): Promise<Settlement['outcome']> {
  if (target.status === 'paid') return 'unchanged';
  if (await placePaidOrder(tx, session)) return 'paid';
  // The order is not pending any more.
  const { orderId, paymentId } = target;
  const { sessionId, paymentIntentId } = session;
  if (!(await markPaymentPaid(tx, { paymentId, sessionId, paymentIntentId }))) return 'unchanged';
  await rollUpPaymentStatus(tx, { orderId, actor: 'stripe', reason: 'Payment received' });
  const obstacle = await reactivateOrder(tx, orderId);
  if (obstacle) {
    const { amountMinor, currency } = target;
    await refundLatePayment(tx, { orderId, paymentId, amountMinor, currency, reason: obstacle });
    return 'refunded_late';
  }
  await enqueueOrderMail(tx, { orderId, kind: 'order_confirmation' });
  await removePurchasedLines(tx, target);
  return 'paid';
}

/**
 * A late payment reactivates an expired or cancelled order, if stock and discount are still available (commerce rule
 * 12).
 * @returns null when the order is placed, else why it cannot be.
 */
async function reactivateOrder(tx: Tx, orderId: string): Promise<string | null> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      status: true,
      placedAt: true,
      shareId: true,
      lines: { select: { variantId: true, quantity: true } },
    },
  });
  if (order.status === 'placed' || order.status === 'completed') return 'The order was paid a second time';
  if (order.placedAt) return 'A payment came after the order had been cancelled';
  await tx.$executeRaw`savepoint before_revival`;
  if (!(await reactivateDiscount(tx, orderId))) {
    return 'The payment came after the order had been given up, and its discount was used for another order since';
  }
  await tx.stockReservation.deleteMany({ where: { orderId, status: 'released' } });
  const reserved = await reserveStock(tx, { orderId, lines: order.lines });
  if (!reserved.ok) {
    await tx.$executeRaw`rollback to savepoint before_revival`;
    return 'The payment came after the order had been given up, and its goods are sold out since';
  }
  await commitReservations(tx, orderId);
  await transitionOrder(tx, {
    orderId,
    to: 'placed',
    from: ['expired', 'cancelled'],
    actor: 'stripe',
    reason: 'Payment received late; the goods were still there',
  });
  if (order.shareId) await recordFriendPurchase(tx, { shareId: order.shareId, orderId });
  return null;
}

async function applyProcessing(
  tx: Tx,
  target: SettlementTarget,
  session: CheckoutSession,
): Promise<Settlement['outcome']> {
  const moved = await transitionPayment(tx, {
    paymentId: target.paymentId,
    to: 'processing',
    paymentIntentId: session.paymentIntentId,
  });
  if (!moved) return 'unchanged';
  await rollUpPaymentStatus(tx, {
    orderId: target.orderId,
    actor: 'stripe',
    reason: 'The buyer chose a delayed method; the money is on its way',
  });
  await removePurchasedLines(tx, target);
  return 'processing';
}

async function applyClosed(
  tx: Tx,
  target: SettlementTarget,
  input: { to: 'expired' | 'failed'; reason: string },
): Promise<Settlement['outcome']> {
  const moved = await transitionPayment(tx, {
    paymentId: target.paymentId,
    to: input.to,
    failureReason: input.reason,
  });
  if (!moved) return 'unchanged';
  const { orderId } = target;
  const isFailed = input.to === 'failed';
  await rollUpPaymentStatus(tx, { orderId, actor: 'stripe', reason: input.reason });
  await transitionOrder(tx, {
    orderId,
    to: isFailed ? 'cancelled' : 'expired',
    from: ['pending'],
    actor: 'stripe',
    reason: input.reason,
  });
  await releaseHolds(tx, orderId);
  // An expired session was abandoned by the buyer; a delayed payment fails days after they have done their part.
  if (isFailed) await enqueueOrderMail(tx, { orderId, kind: 'payment_failed', dedupeKey: target.paymentId });
  return input.to;
}
