import type { Delivery } from '../store/records';
import type { DeliveryOrder } from './webhook-behaviour';

/** Puts due deliveries, oldest first, into the order asked for; the same seed gives the same shuffle. */
export function orderDeliveries(due: readonly Delivery[], order: DeliveryOrder, seed: number): Delivery[] {
  if (order === 'sent') return [...due];
  if (order === 'reverse') return [...due].reverse();
  const random = seededRandom(seed);
  return due
    .map((delivery) => ({ delivery, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ delivery }) => delivery);
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
