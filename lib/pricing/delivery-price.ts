import { type Minor, minor } from '@/lib/core/money';

/** What a delivery option costs in one country. */
export type DeliveryRate = {
  regularPriceMinor: Minor;
  /** From this value of the goods on it costs nothing; null: it always costs its price. */
  freeFromSubtotalMinor: Minor | null;
};

/** What delivery costs by itself. @param goodsMinor the goods after discounts. */
export function deliveryPriceMinor(rate: DeliveryRate, goodsMinor: Minor): Minor {
  const { regularPriceMinor, freeFromSubtotalMinor } = rate;
  const isFree = freeFromSubtotalMinor !== null && goodsMinor >= freeFromSubtotalMinor;
  return isFree ? minor(0) : regularPriceMinor;
}

/** A rate from columns of the database. */
export function toDeliveryRate(row: {
  priceMinor: number;
  freeFromSubtotalMinor: number | null;
}): DeliveryRate {
  const { priceMinor, freeFromSubtotalMinor } = row;
  return {
    regularPriceMinor: minor(priceMinor),
    freeFromSubtotalMinor: freeFromSubtotalMinor === null ? null : minor(freeFromSubtotalMinor),
  };
}
