import { STRIPE_SECRET_KEY } from '../../support/test-shop';

/** The newest hundred objects of a kind in the Stripe sandbox, oldest first. */
export async function listSandboxObjects<Item>(
  stripeUrl: string,
  kind: 'events' | 'disputes' | 'refunds',
): Promise<Item[]> {
  const answer = await fetch(`${stripeUrl}/v1/${kind}?limit=100`, {
    headers: { authorization: `Bearer ${STRIPE_SECRET_KEY}` },
  });
  const { data } = (await answer.json()) as { data: Item[] };
  return data.reverse();
}
