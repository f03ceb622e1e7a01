import 'server-only';
import type Stripe from 'stripe';
import { getStripe } from './client';
import { callStripe, StripeRefused } from './stripe-errors';

/**
 * The payment intent behind something that an event names: a refund (`re_…`, `pyr_…`), a charge (`ch_…`, `py_…`) or a
 * dispute (`du_…`, `dp_…`). Null when Stripe has no such thing, or it belongs to no intent.
 * @throws StripeUnavailable
 */
export async function findPaymentIntent(objectId: string): Promise<string | null> {
  try {
    const { payment_intent: intent } = await callStripe<Stripe.Refund | Stripe.Dispute | Stripe.Charge>(() =>
      retrieve(objectId),
    );
    return typeof intent === 'string' ? intent : (intent?.id ?? null);
  } catch (error) {
    if (error instanceof StripeRefused && error.isMissing) return null;
    throw error;
  }
}

function retrieve(objectId: string): Promise<Stripe.Refund | Stripe.Dispute | Stripe.Charge> {
  const stripe = getStripe();
  if (/^(re|pyr)_/.test(objectId)) return stripe.refunds.retrieve(objectId);
  if (/^d[up]_/.test(objectId)) return stripe.disputes.retrieve(objectId);
  return stripe.charges.retrieve(objectId);
}
