import { STRIPE_SECRET_KEY } from '../../support/shop';

/** The newest hundred of a kind that the stand-in for Stripe has, oldest first. */
export async function listAtStripe<Item>(
  stripeUrl: string,
  kind: 'events' | 'disputes' | 'refunds',
): Promise<Item[]> {
  const answer = await fetch(`${stripeUrl}/v1/${kind}?limit=100`, {
    headers: { authorization: `Bearer ${STRIPE_SECRET_KEY}` },
  });
  const { data } = (await answer.json()) as { data: Item[] };
  return data.reverse();
}
