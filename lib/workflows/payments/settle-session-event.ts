import 'server-only';
import { microBatch } from '@/lib/core/micro-batch';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import { retrieveCheckoutSession } from '@/lib/stripe/retrieve-checkout-session';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { type PaidSessionEvent, placePaidOrdersOfEvents } from './place-paid-order';
import { processStripeEvent, type StripeEventResult, toEventOutcome } from './process-stripe-event';
import { settlePayment } from './settle-payment';

/** How many payments one statement settles at most, so that inventory rows are locked only briefly. */
const MAX_BATCH_SIZE = 32;

/**
 * Settles the checkout session of an event, as Stripe has it now.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleSessionEvent(event: StripeEvent): Promise<StripeEventResult> {
  const session = event.objectId ? await retrieveCheckoutSession(event.objectId) : null;
  return settleFetchedSession({ event, session });
}

/**
 * The same for a session that was fetched just now: a paid session of a pending order in one statement, micro-batched
 * with concurrent events, any other one by `settlePayment`.
 */
export async function settleFetchedSession(input: {
  event: StripeEvent;
  session: CheckoutSession | null;
}): Promise<StripeEventResult> {
  const { event, session } = input;
  if (session?.state === 'paid' && !event.isReprocessed && (await placeInBatch({ session, event }))) {
    return 'processed';
  }
  return processStripeEvent(event, async (tx) =>
    session ? toEventOutcome(await settlePayment(tx, session)) : { outcome: 'ignored', orderId: null },
  );
}

const placeInBatch = microBatch(placeBatch, { maxItems: MAX_BATCH_SIZE });

/** Where the statement fails for one of a batch, each of them is settled by itself, and fails or not by itself. */
async function placeBatch(events: readonly PaidSessionEvent[]): Promise<boolean[]> {
  try {
    return await placePaidOrdersOfEvents(getDb(), events);
  } catch (error) {
    if (events.length === 1) throw error;
    logger.warn({ err: error, events: events.length }, 'webhooks could not be settled in a batch');
    return events.map(() => false);
  }
}
