import { waitUntil } from '../../support/wait-until';

/** From the commit of a price until it is shown. */
export const MAX_PRICE_DELAY_MS = 1_000;
const CHANGES = 3;

/**
 * Changes a price several times, and says how long the quickest change took to be shown, in milliseconds: what a busy machine
 * adds meets not all of them, and what the shop takes meets each.
 */
export async function shortestPriceDelay(input: {
  fromMinor: number;
  setPrice: (unitPriceMinor: number) => Promise<unknown>;
  isShown: (price: string) => Promise<boolean>;
}): Promise<number> {
  const delays: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const unitPriceMinor = input.fromMinor + change * 10_000;
    await input.setPrice(unitPriceMinor);
    const changedAt = performance.now();
    const price = (unitPriceMinor / 100).toLocaleString('en-GB');
    await waitUntil(`${price} is shown`, () => input.isShown(price), { everyMs: 10 });
    delays.push(performance.now() - changedAt);
  }
  return Math.min(...delays);
}
