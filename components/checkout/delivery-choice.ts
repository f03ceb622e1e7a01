import type { DeliveryChoice, DeliveryQuote } from '@/lib/checkout/delivery';
import type { Minor } from '@/lib/core/money';

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
      return total ? { quote, totals: total } : [];
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
