import {
  addMinor,
  allocateByLargestRemainder,
  includedTaxOfMinor,
  type Minor,
  minor,
  multiplyMinor,
  subtractMinor,
} from '@/lib/core/money';

export type PricedLine = { unitPriceMinor: Minor; quantity: number };

export type OrderTotals = {
  lines: { discountMinor: Minor; lineTotalMinor: Minor }[];
  subtotalMinor: Minor;
  discountMinor: Minor;
  deliveryMinor: Minor;
  taxAddedMinor: Minor;
  totalMinor: Minor;
  includedTaxBps: number;
  /** The part of the total that is tax; no more is paid for it. */
  includedTaxMinor: Minor;
};

/**
 * The arithmetic of an order (commerce rules 2 and 3): the discount is split over the lines by largest remainder, so
 * that line totals, discount and total agree to the unit. All amounts in minor units of one currency.
 * @throws when the discount is larger than the subtotal.
 */
export function computeOrderTotals(input: {
  lines: readonly PricedLine[];
  discountMinor?: Minor;
  /** One per line: how much of it the discount is for; all of it unless given. */
  eligibleMinor?: readonly Minor[];
  deliveryMinor: Minor;
  taxAddedMinor?: Minor;
  /** Of the tax that prices and delivery include; none unless given. */
  includedTaxBps?: number;
}): OrderTotals {
  const gross = input.lines.map((line) => multiplyMinor(line.unitPriceMinor, line.quantity));
  const subtotalMinor = addMinor(...gross);
  const discountMinor = input.discountMinor ?? minor(0);
  const taxAddedMinor = input.taxAddedMinor ?? minor(0);
  const afterDiscount = subtractMinor(subtotalMinor, discountMinor);
  const totalMinor = addMinor(afterDiscount, input.deliveryMinor, taxAddedMinor);
  const includedTaxBps = input.includedTaxBps ?? 0;
  const shares = allocateByLargestRemainder(discountMinor, input.eligibleMinor ?? gross);
  return {
    lines: gross.map((amount, index) => {
      const share = shares[index] ?? minor(0);
      return { discountMinor: share, lineTotalMinor: subtractMinor(amount, share) };
    }),
    subtotalMinor,
    discountMinor,
    deliveryMinor: input.deliveryMinor,
    taxAddedMinor,
    totalMinor,
    includedTaxBps,
    includedTaxMinor: includedTaxOfMinor(totalMinor, includedTaxBps),
  };
}
