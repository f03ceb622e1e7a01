import 'server-only';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import type { Tx } from '@/lib/db/client';
import type { PlacedOrder } from '@/lib/orders/create-order';
import type { OpenPayment } from '@/lib/payments/open-payment';
import type { Order, Payment } from '@/prisma/generated/client';
import { checkoutFingerprint } from './checkout-fingerprint';

const MOST_LOOKED_AT = 10;
const LATEST_OPEN_PAYMENT = { where: { status: 'open' }, orderBy: { createdAt: 'desc' }, take: 1 } as const;

export type OrderOfRequest = { order: PlacedOrder; payment: OpenPayment | null };

/**
 * The order that this very request made of the cart before: of a buyer whose answer was lost, or who pressed twice. Its
 * goods have left the cart, so it is told by the order's own lines.
 * @param input.since leaves out older orders: where the cart is full again, the same request may mean a new one.
 * @returns null when there is none, or when it was given up.
 */
export async function findOrderOfRequest(
  tx: Tx,
  input: { cartId: string; request: CheckoutRequest; since?: Date },
): Promise<OrderOfRequest | null> {
  const { cartId, request, since } = input;
  const orders = await tx.order.findMany({
    where: {
      cartId,
      email: request.email,
      paymentMethod: request.paymentMethod,
      totalMinor: request.expectedTotalMinor,
      status: { in: ['pending', 'placed', 'completed'] },
      ...(since ? { createdAt: { gte: since } } : {}),
    },
    orderBy: { orderNumber: 'desc' },
    take: MOST_LOOKED_AT,
    include: {
      lines: { orderBy: { position: 'asc' } },
      payments: LATEST_OPEN_PAYMENT,
    },
  });
  const order = orders.find(
    ({ checkoutFingerprint: made, lines, totalMinor, promotionCode }) =>
      made === checkoutFingerprint({ lines, request, totalMinor, promotionCode }),
  );
  return order ? { order, payment: openPaymentOf(order) } : null;
}

/** The order of a cart that waits for its payment, with that payment; null when there is none. */
export async function findUnpaidOrder(
  tx: Tx,
  cartId: string,
): Promise<{ order: Order; payment: OpenPayment } | null> {
  const order = await tx.order.findFirst({
    where: { cartId, status: 'pending', paymentStatus: 'unpaid' },
    orderBy: { orderNumber: 'desc' },
    include: { payments: LATEST_OPEN_PAYMENT },
  });
  const payment = order && openPaymentOf(order);
  return payment ? { order, payment } : null;
}

function openPaymentOf({ payments: [payment] }: { payments: Payment[] }): OpenPayment | null {
  return payment?.sessionExpiresAt ? { ...payment, sessionExpiresAt: payment.sessionExpiresAt } : null;
}
