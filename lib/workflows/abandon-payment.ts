import 'server-only';
import type { Tx } from '@/lib/db/client';
import { releaseDiscount } from '@/lib/discounts/close-redemption';
import { releaseReservations } from '@/lib/inventory/release-reservations';
import { moveOrder } from '@/lib/orders/move-order';
import { movePayment } from '@/lib/payments/move-payment';

/** Gives up a payment for which Stripe will not open a page, and with it its order; the stock goes back. */
export async function abandonPayment(tx: Tx, input: { paymentId: string; reason: string }): Promise<void> {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: input.paymentId },
    select: { orderId: true },
  });
  await tx.$queryRaw`select 1 from "order" where id = ${payment.orderId}::uuid for update`;
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
  await releaseDiscount(tx, payment.orderId);
  await releaseReservations(tx, payment.orderId);
}
