import type Stripe from 'stripe';
import type { Currency, Minor } from '@/lib/core/money';
import { fromStripeAmount } from './stripe-money';

/** A Stripe Checkout Session, in our types. Values of an open enum that we do not know become `unknown`. */
export type CheckoutSession = {
  sessionId: string;
  url: string | null;
  /** `paid` and `failed` are said only of money that has moved or never will. */
  state: 'open' | 'expired' | 'paid' | 'processing' | 'failed' | 'unknown';
  total: { amountMinor: Minor; currency: Currency } | null;
  orderId: string | null;
  paymentId: string | null;
  paymentIntentId: string | null;
  isLive: boolean;
  createdAt: Date;
};

/** Reads Stripe's object. The payment intent must be expanded, so that a failed delayed payment is recognised. */
export function toCheckoutSession(session: Stripe.Checkout.Session): CheckoutSession {
  const intent = session.payment_intent;
  return {
    sessionId: session.id,
    url: session.url,
    state: stateOf(session),
    total: fromStripeAmount(session.amount_total, session.currency),
    orderId: session.client_reference_id,
    paymentId: session.metadata?.payment_id ?? null,
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
    isLive: session.livemode,
    createdAt: new Date(session.created * 1000),
  };
}

function stateOf(session: Stripe.Checkout.Session): CheckoutSession['state'] {
  if (session.status === 'open') return 'open';
  if (session.status === 'expired') return 'expired';
  if (session.status !== 'complete') return 'unknown';
  if (session.payment_status === 'paid') return 'paid';
  if (session.payment_status !== 'unpaid') return 'unknown';
  const intent = session.payment_intent;
  const intentStatus = typeof intent === 'object' ? intent?.status : undefined;
  return intentStatus === 'requires_payment_method' || intentStatus === 'canceled' ? 'failed' : 'processing';
}
