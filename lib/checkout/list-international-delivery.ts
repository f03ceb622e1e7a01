import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { countryName } from '@/lib/core/country-name';
import { requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { toDeliveryRate } from '@/lib/pricing/delivery-price';
import type { DeliveryOption, DeliveryRate } from '@/prisma/generated/client';
import type { InternationalDelivery } from './delivery';
import { isPayableCountry } from './is-payable-country';
import { REST_OF_WORLD } from './staff-delivery';

/**
 * The international delivery options with their rates, in the owner's order: countries with a rate of their own by
 * name, the rest of the world last; only those from which an order can be paid.
 */
export async function listInternationalDelivery(db: Db): Promise<InternationalDelivery[]> {
  const options = await db.deliveryOption.findMany({
    where: { isActive: true, rates: { some: { country: { not: HOME_COUNTRY } } } },
    orderBy: { position: 'asc' },
    include: { rates: { where: { country: { not: HOME_COUNTRY } } } },
  });
  return options.map(toInternationalDelivery).filter(({ rates }) => rates.length > 0);
}

function toInternationalDelivery(option: DeliveryOption & { rates: DeliveryRate[] }): InternationalDelivery {
  const { code, title, minDays, maxDays, rates } = option;
  return {
    code,
    title,
    minDays,
    maxDays,
    rates: rates
      .filter(({ country }) => isPayableCountry(country))
      .map((rate) => ({
        country: rate.country === REST_OF_WORLD ? null : countryName(rate.country),
        ...toDeliveryRate(rate),
        currency: requireCurrency(rate.currency),
      }))
      .sort(byNameRestOfWorldLast),
  };
}

function byNameRestOfWorldLast(a: { country: string | null }, b: { country: string | null }): number {
  if (a.country === null || b.country === null)
    return Number(a.country === null) - Number(b.country === null);
  return a.country.localeCompare(b.country, 'en');
}
