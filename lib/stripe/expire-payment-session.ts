import 'server-only';
import { getStripe } from './client';
import { type PaymentSession, toPaymentSession } from './payment-session';
import { retrievePaymentSession } from './retrieve-payment-session';
import { askStripe, StripeRefused } from './stripe-errors';

/**
 * Closes a payment page so that it can no longer be paid. When Stripe refuses because it is complete or closed
 * already, the answer is the session as it is: complete means that it was paid (commerce rule 7).
 * @throws StripeUnavailable
 */
export async function expirePaymentSession(sessionId: string): Promise<PaymentSession | null> {
  try {
    const session = await askStripe(() =>
      getStripe().checkout.sessions.expire(sessionId, { expand: ['payment_intent'] }),
    );
    return toPaymentSession(session);
  } catch (error) {
    if (error instanceof StripeRefused) return retrievePaymentSession(sessionId);
    throw error;
  }
}
