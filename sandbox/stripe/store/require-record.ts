import type Stripe from 'stripe';
import type { CollectionName, Records, SessionDetails } from './records';
import type { Store } from './store';

/** A record that must be there; its absence is a fault of the sandbox, not of the caller. */
export function requireRecord<Name extends CollectionName>(
  store: Store,
  name: Name,
  id: string,
): Records[Name] {
  const record = store.get(name, id);
  if (!record) throw new Error(`The sandbox lost ${name} ${id}`);
  return record;
}

export function requireSessionDetails(store: Store, id: string): SessionDetails {
  return requireRecord(store, 'sessionDetails', id);
}

/** The id of a reference that the API shows as an id or as a whole object; stored records hold ids only. */
export function idOf(reference: string | { id: string } | null): string {
  if (reference === null) throw new Error('The sandbox follows a reference that is null');
  return typeof reference === 'string' ? reference : reference.id;
}

/** The session that a payment intent was made for. */
export function findSessionOf(store: Store, intentId: string): Stripe.Checkout.Session | undefined {
  return store.list('sessions').find((session) => session.payment_intent === intentId);
}
