import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { findOpenMarkets } from '@/lib/markets/open-markets';
import { toDeliveryRate } from '@/lib/pricing/delivery-price';
import { listCountries } from './countries';
import type { InternationalDelivery, InternationalRate } from './delivery';
import { isPayableCountry } from './is-payable-country';
import { REST_OF_WORLD } from './staff-delivery';

/**
 * The international delivery options with their rates for the open markets, in the owner's order: countries with a rate
 * of their own by name, those that share one last; only those from which an order can be paid.
 */
export async function listInternationalDelivery(db: Db): Promise<InternationalDelivery[]> {
  const open = await findOpenMarkets(db);
  if (open.size === 0) return [];
  const options = await db.deliveryOption.findMany({
    where: { isActive: true, rates: { some: { country: { not: HOME_COUNTRY } } } },
    orderBy: { position: 'asc' },
    include: { rates: { where: { country: { not: HOME_COUNTRY } } } },
  });
  const markets = listCountries().filter(({ code }) => open.has(code) && isPayableCountry(code));
  return options
    .map(({ code, title, minDays, maxDays, rates }) => {
      const own = new Set(rates.map(({ country }) => country));
      const countriesOf = (country: string) =>
        markets.filter((market) =>
          country === REST_OF_WORLD ? !own.has(market.code) : market.code === country,
        );
      const served = rates.map((rate) => ({
        countries: countriesOf(rate.country),
        isShared: rate.country === REST_OF_WORLD,
        ...toDeliveryRate(rate),
        currency: requireCurrency(rate.currency),
      }));
      const toMarkets = served.filter(({ countries }) => countries.length > 0).sort(byNameSharedLast);
      return { code, title, minDays, maxDays, rates: toMarkets };
    })
    .filter(({ rates }) => rates.length > 0);
}

function byNameSharedLast(a: InternationalRate, b: InternationalRate): number {
  if (a.isShared !== b.isShared) return Number(a.isShared) - Number(b.isShared);
  return (a.countries[0]?.name ?? '').localeCompare(b.countries[0]?.name ?? '', 'en');
}
