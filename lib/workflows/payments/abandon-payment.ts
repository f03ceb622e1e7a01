import 'server-only';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { transitionOrder } from '@/lib/orders/transition-order';
import { transitionPayment } from '@/lib/payments/transition-payment';
import { releaseHolds } from './release-holds';

/**
 * Fails a payment for which Stripe opens no checkout session, and cancels its order; stock and discount are released.
 */
export async function abandonPayment(tx: Tx, input: { paymentId: string; reason: string }): Promise<void> {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: input.paymentId },
    select: { orderId: true },
  });
  await lockOrder(tx, payment.orderId);
  const moved = await transitionPayment(tx, {
    paymentId: input.paymentId,
    to: 'failed',
    failureReason: input.reason,
  });
  if (!moved) return;
  await transitionOrder(tx, {
    orderId: payment.orderId,
    to: 'cancelled',
    from: ['pending'],
    actor: 'stripe',
    reason: 'Stripe refused to open a payment page',
  });
  await releaseHolds(tx, payment.orderId);
}
