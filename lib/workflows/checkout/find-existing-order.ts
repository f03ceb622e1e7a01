import 'server-only';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import type { Tx } from '@/lib/db/client';
import type { PlacedOrder } from '@/lib/orders/create-order';
import type { OpenPayment } from '@/lib/payments/open-payment';
import type { Order, Payment } from '@/prisma/generated/client';
import { checkoutFingerprint } from './checkout-fingerprint';

const MAX_CANDIDATES = 10;
const LATEST_OPEN_PAYMENT = { where: { status: 'open' }, orderBy: { createdAt: 'desc' }, take: 1 } as const;

export type ExistingOrder = { order: PlacedOrder; payment: OpenPayment | null };

/**
 * The order that the same request has placed from the cart before (idempotency): the response was lost, or the button
 * was pressed twice. Its lines have left the cart, so it is recognised by the lines of the order.
 * @param input.since leaves out older orders: where the cart is full again, the same request may mean a new one.
 * @returns null when there is none, or when it was cancelled or has expired.
 */
export async function findExistingOrder(
  tx: Tx,
  input: { cartId: string; request: CheckoutRequest; since?: Date },
): Promise<ExistingOrder | null> {
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
    take: MAX_CANDIDATES,
    include: {
      lines: { orderBy: { position: 'asc' } },
      payments: LATEST_OPEN_PAYMENT,
    },
  });
  const order = orders.find(
    ({ checkoutFingerprint: fingerprint, lines, totalMinor, promotionCode }) =>
      fingerprint === checkoutFingerprint({ lines, request, totalMinor, promotionCode }),
  );
  return order ? { order, payment: openPaymentOf(order) } : null;
}

/** The pending order of a cart, with its open payment; null when there is none. */
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
