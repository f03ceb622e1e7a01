import type Stripe from 'stripe';
import type { Currency, Minor } from '../core/money';
import { fromStripeAmount } from './stripe-money';

/** A dispute as Stripe knows it. Whatever is not known to have ended counts as open. */
export type PaymentDispute = {
  stripeDisputeId: string;
  paymentIntentId: string | null;
  state: 'open' | 'won' | 'lost';
  /** Stripe's own word. */
  stripeStatus: string;
  amount: { amountMinor: Minor; currency: Currency } | null;
  reason: string;
  openedAt: Date;
  /** Until when evidence is taken; null when there is no such day. */
  answerBy: Date | null;
};

/** Reads Stripe's object. */
export function toPaymentDispute(dispute: Stripe.Dispute): PaymentDispute {
  const intent = dispute.payment_intent;
  const dueBy = dispute.evidence_details?.due_by ?? null;
  return {
    stripeDisputeId: dispute.id,
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
    state: stateOf(dispute.status),
    stripeStatus: dispute.status,
    amount: fromStripeAmount(dispute.amount, dispute.currency),
    reason: dispute.reason,
    openedAt: new Date(dispute.created * 1000),
    answerBy: dueBy === null ? null : new Date(dueBy * 1000),
  };
}

// An inquiry that was closed, and a dispute that Stripe prevented, took no money.
const ENDED_WELL = new Set<string>(['won', 'warning_closed', 'prevented']);

function stateOf(status: string): PaymentDispute['state'] {
  if (ENDED_WELL.has(status)) return 'won';
  return status === 'lost' ? 'lost' : 'open';
}
