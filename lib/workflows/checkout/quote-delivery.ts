import 'server-only';
import type { DeliveryQuote } from '@/lib/checkout/delivery';
import type { Minor } from '@/lib/core/money';
import { minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { computeOrderTotals } from '@/lib/orders/order-totals';
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
  if (!quote) return { options: [], totals: [] };
  const lines = quote.lines.map((line) => ({
    unitPriceMinor: minor(line.unitPriceMinor),
    quantity: line.quantity,
  }));
  const totals = quote.options.map(({ code, priceMinor }) => {
    const { deliveryMinor, totalMinor, includedTaxMinor } = computeOrderTotals({
      lines,
      discountMinor: quote.totals.discountMinor,
      deliveryMinor: priceMinor,
      includedTaxBps: quote.totals.includedTaxBps,
    });
    return { code, deliveryMinor, totalMinor, includedTaxMinor };
  });
  return { options: quote.options, totals };
}
