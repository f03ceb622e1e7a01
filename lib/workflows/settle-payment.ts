import 'server-only';
import type { Tx } from '@/lib/db/client';
import { commitReservations } from '@/lib/inventory/commit-reservations';
import { releaseReservations } from '@/lib/inventory/release-reservations';
import { reserveStock } from '@/lib/inventory/reserve-stock';
import { flagOrder } from '@/lib/orders/flag-order';
import { moveOrder } from '@/lib/orders/move-order';
import { oweEmail } from '@/lib/orders/owe-email';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findPayment, type SettlementTarget } from '@/lib/payments/find-payment';
import { movePayment } from '@/lib/payments/move-payment';
import { recordSession } from '@/lib/payments/record-session';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import { emptyCartOfOrder } from './empty-cart-of-order';

export type Settlement = {
  outcome: 'paid' | 'processing' | 'expired' | 'failed' | 'open' | 'unchanged' | 'flagged' | 'not_ours';
  orderId: string | null;
};

/**
 * The one function that draws the consequences of what Stripe says about a payment page (commerce rule 9). Webhook,
 * return page and reconciler call it with a session fetched from Stripe just now; in whatever order and however often
 * they do, it has one effect. One transaction: payment and order moved by conditional updates, stock committed or
 * released, cart emptied, timeline, mail.
 */
export async function settlePayment(tx: Tx, session: PaymentSession): Promise<Settlement> {
  const target = await findPayment(tx, session);
  if (!target) return { outcome: 'not_ours', orderId: null };
  await lockInOrder(tx, target);
  const mismatch = findMismatch(target, session);
  if (mismatch) {
    await flagOrder(tx, { orderId: target.orderId, reason: mismatch });
    return { outcome: 'flagged', orderId: target.orderId };
  }
  await recordSession(tx, { paymentId: target.paymentId, sessionId: session.sessionId, url: session.url });
  return { outcome: await applyState(tx, target, session), orderId: target.orderId };
}

/** Cart before order before stock: the order in which checkout takes them too, so that nobody waits in a circle. */
async function lockInOrder(tx: Tx, target: SettlementTarget): Promise<void> {
  if (target.cartId) await tx.$queryRaw`select 1 from cart where id = ${target.cartId}::uuid for update`;
  await tx.$queryRaw`select 1 from "order" where id = ${target.orderId}::uuid for update`;
}

/** What Stripe reports must be what we asked for, before anything is called paid (commerce rules 4 and 13). */
function findMismatch(target: SettlementTarget, session: PaymentSession): string | null {
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
  session: PaymentSession,
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
      await flagOrder(tx, {
        orderId: target.orderId,
        reason: 'Stripe reports a payment status that we do not know',
      });
      return 'flagged';
  }
}

async function applyPaid(
  tx: Tx,
  target: SettlementTarget,
  session: PaymentSession,
): Promise<Settlement['outcome']> {
  const moved = await movePayment(tx, {
    paymentId: target.paymentId,
    to: 'paid',
    paymentIntentId: session.paymentIntentId,
    capturedMinor: target.amountMinor,
  });
  if (!moved) return 'unchanged';
  const { orderId } = target;
  const placed = await moveOrder(tx, {
    orderId,
    to: 'placed',
    from: ['pending'],
    paymentStatus: 'paid',
    actor: 'stripe',
    reason: 'Payment received',
  });
  if (placed) await commitReservations(tx, orderId);
  else if (!(await reviveOrder(tx, orderId))) return 'flagged';
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { email: true } });
  await oweEmail(tx, { orderId, kind: 'order_confirmation', toAddress: order.email });
  await emptyCartOfOrder(tx, target);
  return 'paid';
}

/** Money came after we had given the order up: take the goods again if they are there, else ask for a person (rule 12). */
async function reviveOrder(tx: Tx, orderId: string): Promise<boolean> {
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    select: { variantId: true, quantity: true },
  });
  await tx.order.update({ where: { id: orderId }, data: { paymentStatus: 'paid' } });
  await tx.$executeRaw`savepoint before_revival`;
  await tx.stockReservation.deleteMany({ where: { orderId, status: 'released' } });
  const reserved = await reserveStock(tx, { orderId, lines });
  if (!reserved.ok) {
    await tx.$executeRaw`rollback to savepoint before_revival`;
    await flagOrder(tx, {
      orderId,
      reason: 'Paid after it had been given up, and sold out since: refund it',
    });
    return false;
  }
  await commitReservations(tx, orderId);
  await moveOrder(tx, {
    orderId,
    to: 'placed',
    from: ['expired', 'cancelled'],
    paymentStatus: 'paid',
    actor: 'stripe',
    reason: 'Payment received late; the goods were still there',
  });
  return true;
}

async function applyProcessing(
  tx: Tx,
  target: SettlementTarget,
  session: PaymentSession,
): Promise<Settlement['outcome']> {
  const moved = await movePayment(tx, {
    paymentId: target.paymentId,
    to: 'processing',
    paymentIntentId: session.paymentIntentId,
  });
  if (!moved) return 'unchanged';
  await tx.order.update({ where: { id: target.orderId }, data: { paymentStatus: 'processing' } });
  await recordOrderEvent(tx, {
    orderId: target.orderId,
    type: 'payment_processing',
    actor: 'stripe',
    reason: 'The buyer chose a delayed method; the money is on its way',
  });
  await emptyCartOfOrder(tx, target);
  return 'processing';
}

async function applyClosed(
  tx: Tx,
  target: SettlementTarget,
  input: { to: 'expired' | 'failed'; reason: string },
): Promise<Settlement['outcome']> {
  const moved = await movePayment(tx, {
    paymentId: target.paymentId,
    to: input.to,
    failureReason: input.reason,
  });
  if (!moved) return 'unchanged';
  const { orderId } = target;
  const isFailed = input.to === 'failed';
  await moveOrder(tx, {
    orderId,
    to: isFailed ? 'cancelled' : 'expired',
    from: ['pending'],
    paymentStatus: 'unpaid',
    actor: 'stripe',
    reason: input.reason,
  });
  await releaseReservations(tx, orderId);
  return input.to;
}
