import 'server-only';
import type Stripe from 'stripe';
import type { Currency, Minor } from '@/lib/core/money';
import { getStripe } from './client';
import { type PaymentDispute, toPaymentDispute } from './payment-dispute';
import { type PaymentRefund, toPaymentRefund } from './payment-refund';
import { askStripe } from './stripe-errors';
import { fromStripeAmount } from './stripe-money';

const PAGE = 100;

/** Money that Stripe took in, for one payment. */
export type MoneyTaken = {
  chargeId: string;
  paymentIntentId: string | null;
  /** Null for a currency that is not ours. */
  amount: { amountMinor: Minor; currency: Currency } | null;
  /** From our metadata; null for money that is not of this shop. */
  paymentId: string | null;
  createdAt: Date;
};

export type MoneySent = PaymentRefund & { createdAt: Date };

/** A page of a list at Stripe, newest first. */
export type MoneyPage<Item> = {
  items: Item[];
  /** What to ask behind for the next page; null when this was the last. */
  next: string | null;
};

type PageRequest = { from: Date; before: Date; behind: string | null };

/** A page of the payments that arrived within a time. @throws StripeUnavailable */
export async function listMoneyTaken(request: PageRequest): Promise<MoneyPage<MoneyTaken>> {
  const page = await askStripe(() => getStripe().charges.list(toParams(request)));
  return { items: page.data.filter(isTaken).map(toMoneyTaken), next: nextOf(page) };
}

/** A page of the refunds that were made within a time, whoever made them. @throws StripeUnavailable */
export async function listMoneySent(request: PageRequest): Promise<MoneyPage<MoneySent>> {
  const page = await askStripe(() => getStripe().refunds.list(toParams(request)));
  const items = page.data.map((refund) => ({
    ...toPaymentRefund(refund),
    createdAt: new Date(refund.created * 1000),
  }));
  return { items, next: nextOf(page) };
}

/** A page of the disputes that were opened within a time. @throws StripeUnavailable */
export async function listMoneyDisputed(request: PageRequest): Promise<MoneyPage<PaymentDispute>> {
  const page = await askStripe(() => getStripe().disputes.list(toParams(request)));
  return { items: page.data.map(toPaymentDispute), next: nextOf(page) };
}

/** The money that arrived for a payment intent, or null when none did. @throws StripeUnavailable */
export async function findMoneyTaken(paymentIntentId: string): Promise<MoneyTaken | null> {
  const page = await askStripe(() =>
    getStripe().charges.list({ payment_intent: paymentIntentId, limit: PAGE }),
  );
  const charge = page.data.find(isTaken);
  return charge ? toMoneyTaken(charge) : null;
}

function toParams({ from, before, behind }: PageRequest) {
  const created = { gte: Math.floor(from.getTime() / 1000), lt: Math.floor(before.getTime() / 1000) };
  return { created, limit: PAGE, ...(behind ? { starting_after: behind } : {}) };
}

function nextOf(page: { data: { id: string }[]; has_more: boolean }): string | null {
  return page.has_more ? (page.data.at(-1)?.id ?? null) : null;
}

function isTaken(charge: Stripe.Charge): boolean {
  return charge.status === 'succeeded' && charge.captured;
}

function toMoneyTaken(charge: Stripe.Charge): MoneyTaken {
  const intent = charge.payment_intent;
  return {
    chargeId: charge.id,
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
    amount: fromStripeAmount(charge.amount_captured, charge.currency),
    paymentId: charge.metadata.payment_id ?? null,
    createdAt: new Date(charge.created * 1000),
  };
}
