import { getStripe } from '@/lib/stripe/client';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';

/** The Stripe events of some types, or about one object, oldest first, in the form of verified webhooks. */
export async function listEventsFromStripe(input: {
  types: string[];
  about?: string;
}): Promise<StripeEvent[]> {
  const events = await getStripe()
    .events.list({ types: input.types, limit: 100 })
    .autoPagingToArray({ limit: 1000 });
  return events
    .reverse()
    .filter((event) => !input.about || JSON.stringify(event.data.object).includes(input.about))
    .map((event) => ({
      id: event.id,
      type: event.type,
      objectId: (event.data.object as { id?: string }).id ?? null,
      createdAt: new Date(event.created * 1000),
    }));
}
