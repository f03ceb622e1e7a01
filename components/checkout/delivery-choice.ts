import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { addMinor, includedTaxOfMinor, type Minor, subtractMinor } from '@/lib/core/money';

/** A delivery option and the order's total with it. */
export type DeliveryChoice = { quote: DeliveryQuote; totalMinor: Minor; includedTaxMinor: Minor };

/** The choices as the page was rendered: the order's total with each of its options. */
export function deliveryChoices(input: {
  options: readonly DeliveryQuote[];
  totals: { subtotalMinor: Minor; discountMinor: Minor; includedTaxBps: number };
}): DeliveryChoice[] {
  const { includedTaxBps } = input.totals;
  const goodsMinor = subtractMinor(input.totals.subtotalMinor, input.totals.discountMinor);
  return input.options.map((quote) => {
    const totalMinor = addMinor(goodsMinor, quote.priceMinor);
    return { quote, totalMinor, includedTaxMinor: includedTaxOfMinor(totalMinor, includedTaxBps) };
  });
}

type DeliveryOptionsResponse = {
  options: DeliveryQuote[];
  totals: { code: string; totalMinor: Minor; includedTaxMinor: Minor }[];
};

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
    const { options, totals }: DeliveryOptionsResponse = await response.json();
    return options.flatMap((quote) => {
      const total = totals.find(({ code }) => code === quote.code);
      if (!total) return [];
      return { quote, totalMinor: total.totalMinor, includedTaxMinor: total.includedTaxMinor };
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
