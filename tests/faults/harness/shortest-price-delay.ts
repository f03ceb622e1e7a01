import { waitUntil } from '../../support/wait-until';

/** From the commit of a price until it is shown. */
export const MAX_PRICE_DELAY_MS = 1_000;
const MAX_CHANGES = 10;

/**
 * Changes a price until a change is shown in time, and says how long the quickest took, in milliseconds: what a busy machine
 * adds meets not all of them, and what the shop takes meets each.
 */
export async function shortestPriceDelay(input: {
  fromMinor: number;
  setPrice: (unitPriceMinor: number) => Promise<unknown>;
  isShown: (price: string) => Promise<boolean>;
}): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let change = 0; change < MAX_CHANGES && shortest > MAX_PRICE_DELAY_MS; change += 1) {
    const unitPriceMinor = input.fromMinor + change * 10_000;
    await input.setPrice(unitPriceMinor);
    const changedAt = performance.now();
    const price = (unitPriceMinor / 100).toLocaleString('en-GB');
    await waitUntil(`${price} is shown`, () => input.isShown(price), { everyMs: 10 });
    shortest = Math.min(shortest, performance.now() - changedAt);
  }
  return shortest;
}
