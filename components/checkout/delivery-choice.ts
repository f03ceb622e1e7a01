import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { addMinor, type Minor, subtractMinor } from '@/lib/core/money';

/** A way to deliver and what the order costs with it. */
export type DeliveryChoice = { quote: DeliveryQuote; totalMinor: Minor };

/** The choices as the page was rendered: the order's total with each of its options. */
export function deliveryChoices(input: {
  options: readonly DeliveryQuote[];
  totals: { subtotalMinor: Minor; discountMinor: Minor };
}): DeliveryChoice[] {
  const goodsMinor = subtractMinor(input.totals.subtotalMinor, input.totals.discountMinor);
  return input.options.map((quote) => ({ quote, totalMinor: addMinor(goodsMinor, quote.priceMinor) }));
}

type DeliveryOptionsAnswer = { options: DeliveryQuote[]; totals: { code: string; totalMinor: Minor }[] };

/** The choices for another country, or null when they cannot be had now. @throws only when aborted. */
export async function fetchDeliveryChoices(
  country: string,
  signal: AbortSignal,
): Promise<DeliveryChoice[] | null> {
  const query = new URLSearchParams({ country });
  try {
    const response = await fetch(`/api/checkout/delivery-options?${query}`, {
      headers: { Accept: 'application/json' },
      signal,
    });
    if (!response.ok) return null;
    const { options, totals }: DeliveryOptionsAnswer = await response.json();
    return options.flatMap((quote) => {
      const total = totals.find(({ code }) => code === quote.code);
      return total ? [{ quote, totalMinor: total.totalMinor }] : [];
    });
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}

/** "2 to 5 days", "1 day". */
export function deliveryDays({ minDays, maxDays }: DeliveryQuote): string {
  if (minDays !== maxDays) return `${minDays} to ${maxDays} days`;
  return minDays === 1 ? '1 day' : `${minDays} days`;
}
