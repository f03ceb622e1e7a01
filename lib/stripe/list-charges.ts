import 'server-only';
import type Stripe from 'stripe';
import type { Currency, Minor } from '@/lib/core/money';
import { getStripe } from './client';
import { type PaymentDispute, toPaymentDispute } from './payment-dispute';
import { type PaymentRefund, toPaymentRefund } from './payment-refund';
import { callStripe } from './stripe-errors';
import { fromStripeAmount } from './stripe-money';

const BATCH_SIZE = 100;

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

export type DatedRefund = PaymentRefund & { createdAt: Date };

/** One batch of a list at Stripe, newest first. */
export type StripeBatch<Item> = {
  items: Item[];
  /** The id after which the next batch starts; null when this was the last. */
  next: string | null;
};

type BatchRequest = { from: Date; before: Date; behind: string | null };

/** A batch of the charges that were captured within a time. @throws StripeUnavailable */
export async function listCharges(request: BatchRequest): Promise<StripeBatch<PaymentCharge>> {
  const batch = await callStripe(() => getStripe().charges.list(toParams(request)));
  return { items: batch.data.filter(isCaptured).map(toPaymentCharge), next: nextOf(batch) };
}

/** A batch of the refunds that were made within a time, whoever made them. @throws StripeUnavailable */
export async function listRefunds(request: BatchRequest): Promise<StripeBatch<DatedRefund>> {
  const batch = await callStripe(() => getStripe().refunds.list(toParams(request)));
  const items = batch.data.map((refund) => ({
    ...toPaymentRefund(refund),
    createdAt: new Date(refund.created * 1000),
  }));
  return { items, next: nextOf(batch) };
}

/** A batch of the disputes that were opened within a time. @throws StripeUnavailable */
export async function listDisputes(request: BatchRequest): Promise<StripeBatch<PaymentDispute>> {
  const batch = await callStripe(() => getStripe().disputes.list(toParams(request)));
  return { items: batch.data.map(toPaymentDispute), next: nextOf(batch) };
}

/** The captured charge of a payment intent, or null when there is none. @throws StripeUnavailable */
export async function findChargeByIntent(paymentIntentId: string): Promise<PaymentCharge | null> {
  const batch = await callStripe(() =>
    getStripe().charges.list({ payment_intent: paymentIntentId, limit: BATCH_SIZE }),
  );
  const charge = batch.data.find(isCaptured);
  return charge ? toPaymentCharge(charge) : null;
}

function toParams({ from, before, behind }: BatchRequest) {
  const created = { gte: Math.floor(from.getTime() / 1000), lt: Math.floor(before.getTime() / 1000) };
  return { created, limit: BATCH_SIZE, ...(behind ? { starting_after: behind } : {}) };
}

function nextOf(batch: { data: { id: string }[]; has_more: boolean }): string | null {
  return batch.has_more ? (batch.data.at(-1)?.id ?? null) : null;
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
