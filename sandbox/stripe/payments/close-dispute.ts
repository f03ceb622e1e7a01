import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { recordEvent } from '../webhooks/record-event';

export function isDisputeClosed(dispute: Stripe.Dispute): boolean {
  return dispute.status === 'won' || dispute.status === 'lost';
}

/** Ends a dispute; a dispute that was won gives the money back. */
export function closeDispute(
  context: SandboxContext,
  dispute: Stripe.Dispute,
  outcome: 'won' | 'lost',
): Stripe.Dispute {
  const closed: Stripe.Dispute = { ...dispute, status: outcome };
  context.store.put('disputes', closed);
  recordEvent(context, { type: 'charge.dispute.closed', object: closed });
  if (outcome === 'won') recordEvent(context, { type: 'charge.dispute.funds_reinstated', object: closed });
  return closed;
}
