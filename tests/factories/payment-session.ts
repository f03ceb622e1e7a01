import { minor } from '@/lib/core/money';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import type { MadeOrder } from './order';

/** What Stripe says about the payment page of an order, when all is as it should be. */
export function sessionOf(order: MadeOrder, changes: Partial<PaymentSession> = {}): PaymentSession {
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
