import {
  addMinor,
  allocateByLargestRemainder,
  type Minor,
  minor,
  multiplyMinor,
  subtractMinor,
} from '@/lib/core/money';
import { type DeliveryRate, deliveryPriceMinor } from './delivery-price';
import type { AppliedDiscount } from './discount-kinds';
import { includedTaxOfMinor } from './included-tax';

export type PricedLine = { unitPriceMinor: number; quantity: number };

export type OrderTotals = {
  lines: { discountMinor: Minor; lineTotalMinor: Minor }[];
  subtotalMinor: Minor;
  discountMinor: Minor;
  deliveryMinor: Minor;
  /** What the delivery would cost without a discount that makes it free. */
  waivedDeliveryMinor: Minor;
  taxAddedMinor: Minor;
  totalMinor: Minor;
  includedTaxBps: number;
  /** The part of the total that is tax; no more is paid for it. */
  includedTaxMinor: Minor;
};

/** What a line costs before discounts. */
export function lineGrossMinor({ unitPriceMinor, quantity }: PricedLine): Minor {
  return multiplyMinor(minor(unitPriceMinor), quantity);
}

/** What goods cost after their discount, without delivery. */
export function goodsAfterDiscountMinor(totals: { subtotalMinor: Minor; discountMinor: Minor }): Minor {
  return subtractMinor(totals.subtotalMinor, totals.discountMinor);
}

/**
 * The arithmetic of a cart and of an order (commerce rules 2 and 3): the discount is split over the lines by largest
 * remainder, so that line totals, discount and total agree to the unit. All amounts in minor units of one currency.
 * @throws when the discount is larger than the subtotal.
 */
export function computeOrderTotals(input: {
  lines: readonly PricedLine[];
  discount: AppliedDiscount | null;
  /** Of the chosen option; null when there is none, or nothing to deliver. */
  delivery: DeliveryRate | null;
  taxAddedMinor?: Minor;
  /** Of the tax that prices and delivery include; 0 for none. */
  includedTaxBps: number;
}): OrderTotals {
  const { discount, includedTaxBps, taxAddedMinor = minor(0) } = input;
  const gross = input.lines.map(lineGrossMinor);
  const subtotalMinor = addMinor(...gross);
  const discountMinor = discount?.discountMinor ?? minor(0);
  const goodsMinor = goodsAfterDiscountMinor({ subtotalMinor, discountMinor });
  const priceMinor = input.delivery ? deliveryPriceMinor(input.delivery, goodsMinor) : minor(0);
  const deliveryMinor = discount?.isFreeDelivery ? minor(0) : priceMinor;
  const totalMinor = addMinor(goodsMinor, deliveryMinor, taxAddedMinor);
  const shares = allocateByLargestRemainder(discountMinor, discount?.eligibleMinor ?? gross);
  return {
    lines: gross.map((amount, index) => {
      const share = shares[index] ?? minor(0);
      return { discountMinor: share, lineTotalMinor: subtractMinor(amount, share) };
    }),
    subtotalMinor,
    discountMinor,
    deliveryMinor,
    waivedDeliveryMinor: subtractMinor(priceMinor, deliveryMinor),
    taxAddedMinor,
    totalMinor,
    includedTaxBps,
    includedTaxMinor: includedTaxOfMinor(totalMinor, includedTaxBps),
  };
}
