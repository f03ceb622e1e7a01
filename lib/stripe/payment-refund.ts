import type Stripe from 'stripe';
import type { Currency, Minor } from '@/lib/core/money';
import { fromStripeAmount } from './stripe-money';

/** A refund as Stripe has it, in our types. Values of an open enum that we do not know become `unknown`. */
export type PaymentRefund = {
  stripeRefundId: string;
  paymentIntentId: string | null;
  state: 'pending' | 'succeeded' | 'failed' | 'cancelled' | 'unknown';
  amount: { amountMinor: Minor; currency: Currency } | null;
  /** The row that it was made for; null when it was made in the dashboard. */
  refundId: string | null;
  failureReason: string | null;
};

/** Reads Stripe's object. */
export function toPaymentRefund(refund: Stripe.Refund): PaymentRefund {
  const intent = refund.payment_intent;
  return {
    stripeRefundId: refund.id,
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
    state: stateOf(refund.status),
    amount: fromStripeAmount(refund.amount, refund.currency),
    refundId: refund.metadata?.refund_id ?? null,
    failureReason: refund.failure_reason ?? null,
  };
}

function stateOf(status: string | null): PaymentRefund['state'] {
  switch (status) {
    case 'pending':
    case 'requires_action':
      return 'pending';
    case 'succeeded':
    case 'failed':
      return status;
    case 'canceled':
      return 'cancelled';
    default:
      return 'unknown';
  }
}
