import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { type OpenPayment, openPayment, SHORT_SESSION_LIFETIME_MS } from '@/lib/payments/open-payment';
import { transitionPayment } from '@/lib/payments/transition-payment';

/**
 * Gives an order a new payment in place of one whose checkout session Stripe failed to open (it keeps that failure
 * under the idempotency key until tomorrow), or whose remaining time is too short by now for Stripe to open it. Should
 * that session exist nevertheless, the reconciler finds it by its metadata and expires it; should it even be paid, that
 * is a second payment, which is refunded.
 * @returns the payment that has replaced it already, if one has; null when the order is not pending any more.
 */
export async function replacePayment(tx: Tx, paymentId: string): Promise<OpenPayment | null> {
  const { orderId, amountMinor, currency } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const order = await lockOrder(tx, orderId);
  if (order?.status !== 'pending') return null;
  const moved = await transitionPayment(tx, {
    paymentId,
    to: 'failed',
    failureReason: 'Stripe failed to open its page',
  });
  if (!moved) return findOpenPayment(tx, orderId);
  return openPayment(tx, {
    orderId,
    amountMinor: minor(amountMinor),
    currency: requireCurrency(currency),
    // The stock has been held for a while already.
    lifetimeMs: SHORT_SESSION_LIFETIME_MS,
  });
}

async function findOpenPayment(tx: Tx, orderId: string): Promise<OpenPayment | null> {
  const payment = await tx.payment.findFirst({ where: { orderId, status: 'open' } });
  return payment?.sessionExpiresAt ? { ...payment, sessionExpiresAt: payment.sessionExpiresAt } : null;
}
