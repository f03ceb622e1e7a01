import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { movePayment } from '@/lib/payments/move-payment';
import { type OpenPayment, openPayment, SHORT_SESSION_LIFE_MS } from '@/lib/payments/open-payment';

/**
 * Gives an order a new payment in place of one whose payment page Stripe failed to open, and whose key it will not
 * forget before tomorrow, or which would be open too short a time by now for Stripe to open it. Should that page exist nevertheless, the reconciler finds it by its metadata and closes it;
 * should it even be paid, that is a second payment, which goes back.
 * @returns the payment that has replaced it already, if one has; null when the order waits for none any more.
 */
export async function replacePayment(tx: Tx, paymentId: string): Promise<OpenPayment | null> {
  const { orderId, amountMinor, currency } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const order = await lockOrder(tx, orderId);
  if (order?.status !== 'pending') return null;
  const moved = await movePayment(tx, {
    paymentId,
    to: 'failed',
    failureReason: 'Stripe failed to open its page',
  });
  if (!moved) return findOpenPayment(tx, orderId);
  return openPayment(tx, {
    orderId,
    amountMinor: minor(amountMinor),
    currency: requireCurrency(currency),
    // The goods have been held for a while as it is.
    lifeMs: SHORT_SESSION_LIFE_MS,
  });
}

async function findOpenPayment(tx: Tx, orderId: string): Promise<OpenPayment | null> {
  const payment = await tx.payment.findFirst({ where: { orderId, status: 'open' } });
  return payment?.sessionExpiresAt ? { ...payment, sessionExpiresAt: payment.sessionExpiresAt } : null;
}
