import { inTransaction } from '@/lib/db/in-transaction';
import { type Placement, placeOrder } from '@/lib/workflows/checkout/place-order';
import { newVisitorAddress } from './visitor-address';

type Attempt = Parameters<typeof placeOrder>[1];

/** Attempts to place an order from a network of its own, in a transaction. */
export function attemptOrder(attempt: Omit<Attempt, 'addressPrefix'>) {
  return inTransaction((tx) => placeOrder(tx, { ...attempt, addressPrefix: newVisitorAddress() }));
}

/** Places an order; fails the test when it is refused or has to supersede another. */
export async function placedOrder(
  attempt: Omit<Attempt, 'addressPrefix'>,
): Promise<Extract<Placement, { kind: 'placed' }>> {
  const outcome = await attemptOrder(attempt);
  if (!outcome.ok || outcome.value.kind !== 'placed')
    throw new Error(`not placed: ${JSON.stringify(outcome)}`);
  return outcome.value;
}
