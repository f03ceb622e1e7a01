import 'server-only';
import type Stripe from 'stripe';
import { getStripe } from './client';
import { type PaymentSession, toPaymentSession } from './payment-session';
import { askStripe } from './stripe-errors';

const PAGE = 100;
/** More than the shop opens within the life of one; what lies beyond is found when it is asked for by its own id. */
const MOST = 2000;

/** The payment pages that were opened since a moment, newest first. @throws StripeUnavailable */
export function listPaymentSessions(input: { since: Date }): Promise<PaymentSession[]> {
  return list({ created: { gte: Math.floor(input.since.getTime() / 1000) } });
}

/** The payment page through which a payment was made; null when it was made otherwise. @throws StripeUnavailable */
export async function findSessionOfIntent(paymentIntentId: string): Promise<PaymentSession | null> {
  return (await list({ payment_intent: paymentIntentId }))[0] ?? null;
}

async function list(params: Stripe.Checkout.SessionListParams): Promise<PaymentSession[]> {
  const sessions = await askStripe(() =>
    getStripe()
      .checkout.sessions.list({ ...params, limit: PAGE, expand: ['data.payment_intent'] })
      .autoPagingToArray({ limit: MOST }),
  );
  return sessions.map(toPaymentSession);
}
