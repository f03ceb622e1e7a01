import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { minor, requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { countryName } from '../core/country-name';
import type { DeliveryAbroad } from './delivery';
import { ABROAD } from './staff-delivery';

/**
 * The ways to deliver abroad with their prices, in the order of the shop's owner: countries with a price of their own by
 * name, everywhere else last.
 */
export async function listDeliveryAbroad(db: Db): Promise<DeliveryAbroad[]> {
  const options = await db.deliveryOption.findMany({
    where: { isActive: true, rates: { some: { country: { not: HOME_COUNTRY } } } },
    orderBy: { position: 'asc' },
    include: { rates: { where: { country: { not: HOME_COUNTRY } } } },
  });
  return options.map(({ code, title, minDays, maxDays, rates }) => ({
    code,
    title,
    minDays,
    maxDays,
    rates: rates
      .map((rate) => ({
        country: rate.country === ABROAD ? null : countryName(rate.country),
        regularPriceMinor: minor(rate.priceMinor),
        freeFromSubtotalMinor: rate.freeFromSubtotalMinor === null ? null : minor(rate.freeFromSubtotalMinor),
        currency: requireCurrency(rate.currency),
      }))
      .sort(byNameAndElsewhereLast),
  }));
}

function byNameAndElsewhereLast(a: { country: string | null }, b: { country: string | null }): number {
  if (a.country === null || b.country === null)
    return Number(a.country === null) - Number(b.country === null);
  return a.country.localeCompare(b.country, 'en');
}
