import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { type Minor, minor, requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import type { DeliveryQuote } from './delivery';
import { REST_OF_WORLD } from './staff-delivery';

/**
 * The delivery options for a country, priced for an order value, in the owner's order.
 * A country's own rate takes precedence over the rest-of-world rate.
 * @param input.subtotalMinor the lines after discounts, in minor units.
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
        where: {
          country: { in: input.country === HOME_COUNTRY ? [HOME_COUNTRY] : [input.country, REST_OF_WORLD] },
        },
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
