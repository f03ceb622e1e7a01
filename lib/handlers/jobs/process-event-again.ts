import 'server-only';
import { isStripeSetUp } from '@/lib/config/stripe-settings';
import { getDb } from '@/lib/db/client';
import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import type { JobPayloads } from '@/lib/jobs/job';

/**
 * Processes a recorded Stripe event again: its object is fetched again, and the same handler is run. Without keys for
 * Stripe nothing can be fetched, and the event stays as it was.
 */
export async function processEventAgain(payload: JobPayloads['process-event-again']): Promise<void> {
  if (!isStripeSetUp()) return;
  const event = await getDb().stripeEvent.findUnique({
    where: { id: payload.eventId },
    select: { id: true, type: true, objectId: true, createdAt: true },
  });
  if (event) await handleStripeEvent({ ...event, isReprocessed: true });
}
