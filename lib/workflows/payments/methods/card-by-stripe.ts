import 'server-only';
import { openPayment, SESSION_LIFETIME_MS, SHORT_SESSION_LIFETIME_MS } from '@/lib/payments/open-payment';
import { openRefund } from '@/lib/payments/open-refund';
import type { PaymentMethodPort } from '@/lib/payments/payment-method-port';
import { verifyWebhook } from '@/lib/stripe/verify-webhook';
import { settleReturnOfPayment } from '@/lib/workflows/checkout/settle-checkout-return';
import { cancelUnpaidOrder } from '@/lib/workflows/orders/cancel-unpaid-order';
import { reconcile } from '@/lib/workflows/reconciliation/reconcile';
import { submitRefund } from '@/lib/workflows/refunds/submit-refund';
import { startCardPayment } from './start-card-payment';

/** A card on Stripe's page. The order waits for its money, and `settle-payment.ts` applies what Stripe says of it. */
export const CARD_BY_STRIPE = {
  open: (tx, { orderId, amountMinor, currency, isLittleLeft }) =>
    openPayment(tx, {
      orderId,
      amountMinor,
      currency,
      lifetimeMs: isLittleLeft ? SHORT_SESSION_LIFETIME_MS : SESSION_LIFETIME_MS,
    }),
  place: async () => undefined,
  start: startCardPayment,
  settleReturn: settleReturnOfPayment,
  cancelUnpaid: cancelUnpaidOrder,
  verifyNotification: verifyWebhook,
  reconcile,
  refund: async (tx, refund) => ({ refundId: await openRefund(tx, refund), outcome: 'pending' }),
  submitRefund,
} as const satisfies PaymentMethodPort;
