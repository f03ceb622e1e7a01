import { getStripe } from '@/lib/stripe/client';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';

/** The events that Stripe has about one object or those of these types, oldest first, as a verified webhook tells them. */
export async function listNotices(input: { types: string[]; about?: string }): Promise<StripeNotice[]> {
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
