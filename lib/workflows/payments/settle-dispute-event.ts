import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { fetchDispute } from './fetch-dispute';
import { processStripeEvent, type StripeEventResult } from './process-stripe-event';
import { settleDispute } from './settle-dispute';

/**
 * Records the dispute of an event, as Stripe has it now.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleDisputeEvent(event: StripeEvent): Promise<StripeEventResult> {
  const fetched = event.objectId ? await fetchDispute(event.objectId) : null;
  return processStripeEvent(event, async (tx) =>
    fetched ? settleDispute(tx, fetched) : { outcome: 'ignored', orderId: null },
  );
}
