import 'server-only';
import { getStripe } from './client';
import { type PaymentDispute, toPaymentDispute } from './payment-dispute';
import { callStripe, StripeRefused } from './stripe-errors';

/** A dispute as Stripe knows it now, or null when there is none. @throws StripeUnavailable */
export async function retrieveDispute(disputeId: string): Promise<PaymentDispute | null> {
  try {
    return toPaymentDispute(await callStripe(() => getStripe().disputes.retrieve(disputeId)));
  } catch (error) {
    if (error instanceof StripeRefused && error.isMissing) return null;
    throw error;
  }
}
