import type Stripe from 'stripe';

const WITH_MERCHANT = new Set<string>([
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'prevented',
  'won',
]);
const TERMINAL = new Set<string>(['warning_closed', 'prevented', 'won', 'lost']);
const BLOCKS_NOTHING = new Set<string>(['warning_closed', 'prevented', 'won']);

/** Whether the bank has taken the money: an inquiry has not, nor has a dispute that was won or prevented. */
export function isMoneyWithdrawn({ status }: Stripe.Dispute): boolean {
  return !WITH_MERCHANT.has(status);
}

/** Whether nothing is expected to follow, though an appeal or a chargeback may. */
export function isDisputeClosed({ status }: Stripe.Dispute): boolean {
  return TERMINAL.has(status);
}

/** Whether it stands in the way of a refund, and holds or may hold the money back. */
export function isDisputeOpenOrLost({ status }: Stripe.Dispute): boolean {
  return !BLOCKS_NOTHING.has(status);
}
