import 'server-only';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import {
  recordStripeEvent,
  reopenStripeEvent,
  setStripeEventOutcome,
} from '@/lib/payments/record-stripe-event';
import type { StripeEventOutcome } from '@/lib/payments/stripe-event-outcome';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';

export type StripeEventResult = StripeEventOutcome | 'duplicate';

export type EventOutcome = { outcome: StripeEventOutcome; orderId: string | null };

/**
 * Processes a webhook event in one transaction with its record. A failure rolls back both, and Stripe sends the event
 * again; a second delivery changes nothing.
 * @param work given the transaction; Stripe has been asked before.
 */
export function processStripeEvent(
  event: StripeEvent,
  work: (tx: Tx) => Promise<EventOutcome>,
): Promise<StripeEventResult> {
  return inTransaction(async (tx) => {
    const recorded = event.isReprocessed
      ? await reopenStripeEvent(tx, event.id)
      : await recordStripeEvent(tx, event);
    if (!recorded) return 'duplicate';
    const { outcome, orderId } = await work(tx);
    if (event.isReprocessed || outcome !== 'processed' || orderId !== recorded.orderId) {
      await setStripeEventOutcome(tx, { eventId: event.id, outcome, orderId });
    }
    return outcome;
  });
}

/** The outcome to record for an event, from that of a settlement. */
export function toEventOutcome(settlement: { outcome: string; orderId: string | null }): EventOutcome {
  const { outcome, orderId } = settlement;
  if (outcome === 'not_ours') return { outcome: 'ignored', orderId: null };
  return { outcome: outcome === 'flagged' ? 'flagged' : 'processed', orderId };
}
