import 'server-only';
import { getStripe } from './client';
import { callStripe, StripeRefused } from './stripe-errors';

/** The latest attempt at a payment that has not succeeded yet. */
export type PaymentAttempt = {
  paymentIntentId: string;
  /** From our metadata. */
  paymentId: string | null;
  /** Stripe's code of the decline, for example `insufficient_funds`; null when the last attempt did not fail. */
  declineCode: string | null;
};

/** How the latest payment attempt went, or null when Stripe has no such payment. @throws StripeUnavailable */
export async function retrievePaymentAttempt(paymentIntentId: string): Promise<PaymentAttempt | null> {
  try {
    const intent = await callStripe(() => getStripe().paymentIntents.retrieve(paymentIntentId));
    const error = intent.last_payment_error;
    return {
      paymentIntentId: intent.id,
      paymentId: intent.metadata?.payment_id ?? null,
      declineCode: error?.decline_code ?? error?.code ?? null,
    };
  } catch (error) {
    if (error instanceof StripeRefused && error.isMissing) return null;
    throw error;
  }
}
