import 'server-only';
import { type CheckoutSession, toCheckoutSession } from './checkout-session';
import { getStripe } from './client';
import { callStripe, StripeRefused } from './stripe-errors';

const SESSION_ID = /^cs_(test|live)_[A-Za-z0-9]{8,200}$/;

/** Whether a string can be the id of a checkout session; checked before Stripe is called. */
export function isCheckoutSessionId(value: string): boolean {
  return SESSION_ID.test(value);
}

/** A checkout session as Stripe has it now, or null when there is none. @throws StripeUnavailable */
export async function retrieveCheckoutSession(sessionId: string): Promise<CheckoutSession | null> {
  try {
    const session = await callStripe(() =>
      getStripe().checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] }),
    );
    return toCheckoutSession(session);
  } catch (error) {
    if (error instanceof StripeRefused && error.isMissing) return null;
    throw error;
  }
}
