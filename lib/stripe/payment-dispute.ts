import type Stripe from 'stripe';
import type { Currency, Minor } from '@/lib/core/money';
import { fromStripeAmount } from './stripe-money';

/** A dispute as Stripe has it. A status that we do not know counts as open: nothing is sent or refunded then. */
export type PaymentDispute = {
  stripeDisputeId: string;
  paymentIntentId: string | null;
  state: 'open' | 'won' | 'lost';
  /** Stripe's own status. */
  stripeStatus: string;
  isKnownStatus: boolean;
  amount: { amountMinor: Minor; currency: Currency } | null;
  reason: string;
  openedAt: Date;
  /** Until when evidence is taken; null when there is no such day. */
  evidenceDueBy: Date | null;
};

/** Reads Stripe's object. */
export function toPaymentDispute(dispute: Stripe.Dispute): PaymentDispute {
  const intent = dispute.payment_intent;
  const dueBy = dispute.evidence_details?.due_by ?? null;
  return {
    stripeDisputeId: dispute.id,
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
    state: STATES.get(dispute.status) ?? 'open',
    stripeStatus: dispute.status,
    isKnownStatus: STATES.has(dispute.status),
    amount: fromStripeAmount(dispute.amount, dispute.currency),
    reason: dispute.reason,
    openedAt: new Date(dispute.created * 1000),
    evidenceDueBy: dueBy === null ? null : new Date(dueBy * 1000),
  };
}

/**
 * Every status of the pinned API version. An inquiry that was closed, and a dispute that Stripe prevented, took no money;
 * an appeal may still return or keep what a dispute took.
 */
const STATES = new Map<string, PaymentDispute['state']>([
  ['warning_needs_response', 'open'],
  ['warning_under_review', 'open'],
  ['warning_closed', 'won'],
  ['needs_response', 'open'],
  ['under_review', 'open'],
  ['appeal_needs_response', 'open'],
  ['appeal_under_review', 'open'],
  ['prevented', 'won'],
  ['won', 'won'],
  ['lost', 'lost'],
]);
