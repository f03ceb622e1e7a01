import 'server-only';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { moveOrder } from '@/lib/orders/move-order';
import { movePayment } from '@/lib/payments/move-payment';
import { releaseHolds } from './release-holds';

/** Gives up a payment for which Stripe will not open a page, and with it its order; the stock goes back. */
export async function abandonPayment(tx: Tx, input: { paymentId: string; reason: string }): Promise<void> {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: input.paymentId },
    select: { orderId: true },
  });
  await lockOrder(tx, payment.orderId);
  const moved = await movePayment(tx, {
    paymentId: input.paymentId,
    to: 'failed',
    failureReason: input.reason,
  });
  if (!moved) return;
  await moveOrder(tx, {
    orderId: payment.orderId,
    to: 'cancelled',
    from: ['pending'],
    actor: 'stripe',
    reason: 'Stripe refused to open a payment page',
  });
  await releaseHolds(tx, payment.orderId);
}
