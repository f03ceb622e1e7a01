import { minor } from '@/lib/core/money';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import type { MadeOrder } from './order';

/** A paid checkout session of an order, as Stripe reports it. */
export function makeCheckoutSession(
  order: MadeOrder,
  changes: Partial<CheckoutSession> = {},
): CheckoutSession {
  return {
    sessionId: `cs_test_${order.paymentId.replaceAll('-', '')}`,
    url: null,
    state: 'paid',
    total: { amountMinor: minor(order.amountMinor), currency: 'PKR' },
    orderId: order.orderId,
    paymentId: order.paymentId,
    paymentIntentId: `pi_${order.paymentId.replaceAll('-', '')}`,
    isLive: false,
    createdAt: new Date(),
    ...changes,
  };
}
