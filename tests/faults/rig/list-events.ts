import { listAtStripe } from './list-at-stripe';

export type ListedEvent = { id: string; type: string; created: number; data: { object: { id: string } } };

/** The newest hundred events at the stand-in for Stripe, oldest first, delivered or not. */
export function listEvents(stripeUrl: string): Promise<ListedEvent[]> {
  return listAtStripe<ListedEvent>(stripeUrl, 'events');
}
