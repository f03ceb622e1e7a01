import { STRIPE_SECRET_KEY } from '../../support/shop';

export type ListedEvent = { id: string; type: string; created: number; data: { object: { id: string } } };

/** The newest hundred events at the stand-in for Stripe, oldest first, delivered or not. */
export async function listEvents(stripeUrl: string, type?: string): Promise<ListedEvent[]> {
  const query = new URLSearchParams({ limit: '100', ...(type ? { type } : {}) });
  const answer = await fetch(`${stripeUrl}/v1/events?${query}`, {
    headers: { authorization: `Bearer ${STRIPE_SECRET_KEY}` },
  });
  const { data } = (await answer.json()) as { data: ListedEvent[] };
  return data.reverse();
}
