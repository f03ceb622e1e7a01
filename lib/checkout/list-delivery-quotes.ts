import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { type Minor, minor, requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import type { DeliveryQuote } from './delivery';
import { ABROAD } from './staff-delivery';

/**
 * The ways to deliver to a country, priced for an order value, cheapest kind first as the shop's owner ordered them.
 * A country's own rate goes before the one for everywhere abroad.
 * @param input.subtotalMinor goods after discounts, in minor units.
 */
export async function listDeliveryQuotes(
  db: Db,
  input: { country: string; subtotalMinor: Minor },
): Promise<DeliveryQuote[]> {
  const options = await db.deliveryOption.findMany({
    where: { isActive: true },
    orderBy: { position: 'asc' },
    include: {
      rates: {
        where: { country: { in: input.country === HOME_COUNTRY ? [HOME_COUNTRY] : [input.country, ABROAD] } },
      },
    },
  });
  return options.flatMap((option) => {
    const rate = option.rates.find((r) => r.country === input.country) ?? option.rates[0];
    if (!rate) return [];
    const isFree = rate.freeFromSubtotalMinor !== null && input.subtotalMinor >= rate.freeFromSubtotalMinor;
    return {
      code: option.code,
      title: option.title,
      minDays: option.minDays,
      maxDays: option.maxDays,
      priceMinor: minor(isFree ? 0 : rate.priceMinor),
      regularPriceMinor: minor(rate.priceMinor),
      freeFromSubtotalMinor: rate.freeFromSubtotalMinor === null ? null : minor(rate.freeFromSubtotalMinor),
      currency: requireCurrency(rate.currency),
    };
  });
}
