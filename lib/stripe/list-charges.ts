import 'server-only';
import type Stripe from 'stripe';
import type { Currency, Minor } from '@/lib/core/money';
import { BATCH_SIZE, type BatchRequest, nextBatchAfter, type StripeBatch, toListParams } from './batches';
import { getStripe } from './client';
import { callStripe } from './stripe-errors';
import { fromStripeAmount } from './stripe-money';

/** A captured charge as Stripe has it. */
export type PaymentCharge = {
  chargeId: string;
  paymentIntentId: string | null;
  /** Null for a currency that is not ours. */
  amount: { amountMinor: Minor; currency: Currency } | null;
  /** From our metadata; null for a charge that is not of this shop. */
  paymentId: string | null;
  createdAt: Date;
};

/** A batch of the charges that were captured within a time. @throws StripeUnavailable */
export async function listCharges(request: BatchRequest): Promise<StripeBatch<PaymentCharge>> {
  const batch = await callStripe(() => getStripe().charges.list(toListParams(request)));
  return { items: batch.data.filter(isCaptured).map(toPaymentCharge), next: nextBatchAfter(batch) };
}

/** The captured charge of a payment intent, or null when there is none. @throws StripeUnavailable */
export async function findChargeByIntent(paymentIntentId: string): Promise<PaymentCharge | null> {
  const batch = await callStripe(() =>
    getStripe().charges.list({ payment_intent: paymentIntentId, limit: BATCH_SIZE }),
  );
  const charge = batch.data.find(isCaptured);
  return charge ? toPaymentCharge(charge) : null;
}

function isCaptured(charge: Stripe.Charge): boolean {
  return charge.status === 'succeeded' && charge.captured;
}

function toPaymentCharge(charge: Stripe.Charge): PaymentCharge {
  const intent = charge.payment_intent;
  return {
    chargeId: charge.id,
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
    amount: fromStripeAmount(charge.amount_captured, charge.currency),
    paymentId: charge.metadata.payment_id ?? null,
    createdAt: new Date(charge.created * 1000),
  };
}
