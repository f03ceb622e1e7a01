import 'server-only';
import type Stripe from 'stripe';
import { type CheckoutSession, toCheckoutSession } from './checkout-session';
import { getStripe } from './client';
import { callStripe } from './stripe-errors';

const BATCH_SIZE = 100;
/** More than the shop opens within the life of one; what lies beyond is found when it is asked for by its own id. */
const MAX_SESSIONS = 2000;

/** The checkout sessions that were created since a moment, newest first. @throws StripeUnavailable */
export function listCheckoutSessions(input: { since: Date }): Promise<CheckoutSession[]> {
  return list({ created: { gte: Math.floor(input.since.getTime() / 1000) } });
}

/** The checkout session through which a payment was made; null when it was made otherwise. @throws StripeUnavailable */
export async function findCheckoutSessionByIntent(paymentIntentId: string): Promise<CheckoutSession | null> {
  return (await list({ payment_intent: paymentIntentId }))[0] ?? null;
}

async function list(params: Stripe.Checkout.SessionListParams): Promise<CheckoutSession[]> {
  const sessions = await callStripe(() =>
    getStripe()
      .checkout.sessions.list({ ...params, limit: BATCH_SIZE, expand: ['data.payment_intent'] })
      .autoPagingToArray({ limit: MAX_SESSIONS }),
  );
  return sessions.map(toCheckoutSession);
}
