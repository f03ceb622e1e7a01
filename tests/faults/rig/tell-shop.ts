import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import type { ListedEvent } from './list-events';

/** Delivers an event to lib in the test's own process, past HTTP and signature. @returns the verdict. */
export function tellShop(event: ListedEvent): Promise<string> {
  const { id, type, created, data } = event;
  return handleStripeEvent({
    id,
    type,
    objectId: data.object.id ?? null,
    createdAt: new Date(created * 1000),
  });
}
