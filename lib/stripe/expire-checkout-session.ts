import 'server-only';
import { type CheckoutSession, toCheckoutSession } from './checkout-session';
import { getStripe } from './client';
import { retrieveCheckoutSession } from './retrieve-checkout-session';
import { callStripe, StripeRefused } from './stripe-errors';

/**
 * Expires a checkout session, so that it can no longer be paid. When Stripe refuses because it is complete or expired
 * already, the result is the session as it is: complete means that it was paid (commerce rule 7).
 * @throws StripeUnavailable
 */
export async function expireCheckoutSession(sessionId: string): Promise<CheckoutSession | null> {
  try {
    const session = await callStripe(() =>
      getStripe().checkout.sessions.expire(sessionId, { expand: ['payment_intent'] }),
    );
    return toCheckoutSession(session);
  } catch (error) {
    if (error instanceof StripeRefused) return retrieveCheckoutSession(sessionId);
    throw error;
  }
}
