import 'server-only';
import { getStripe } from './client';
import { type PaymentSession, toPaymentSession } from './payment-session';
import { askStripe, StripeRefused } from './stripe-errors';

const SESSION_ID = /^cs_(test|live)_[A-Za-z0-9]{8,200}$/;

/** Whether a string can be the id of a payment session; asked before Stripe is. */
export function isSessionId(value: string): boolean {
  return SESSION_ID.test(value);
}

/** A payment session as Stripe knows it now, or null when there is none. @throws StripeUnavailable */
export async function retrievePaymentSession(sessionId: string): Promise<PaymentSession | null> {
  try {
    const session = await askStripe(() =>
      getStripe().checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] }),
    );
    return toPaymentSession(session);
  } catch (error) {
    if (error instanceof StripeRefused && error.isMissing) return null;
    throw error;
  }
}
