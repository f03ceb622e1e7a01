import 'server-only';
import type { DeliveryQuote } from '@/lib/checkout/delivery';
import type { Minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { quoteOrder } from './quote-order';

export type DeliveryQuotes = {
  options: DeliveryQuote[];
  /** What the whole order comes to with each option. */
  totals: { code: string; deliveryMinor: Minor; totalMinor: Minor; includedTaxMinor: Minor }[];
};

/** The delivery options of this cart to a country, each with the total of the order; none for an empty cart. */
export async function quoteDelivery(input: {
  cartToken: string | null;
  country: string;
}): Promise<DeliveryQuotes> {
  const { cartToken, country } = input;
  const quote = cartToken ? await quoteOrder(getDb(), { cartToken, country, deliveryOption: null }) : null;
  const choices = quote?.choices ?? [];
  return {
    options: choices.map((choice) => choice.quote),
    totals: choices.map(({ quote: { code }, totals: { deliveryMinor, totalMinor, includedTaxMinor } }) => ({
      code,
      deliveryMinor,
      totalMinor,
      includedTaxMinor,
    })),
  };
}
