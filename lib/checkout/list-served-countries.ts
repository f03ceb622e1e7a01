import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import type { Db } from '@/lib/db/client';
import { findOpenMarkets } from '@/lib/markets/open-markets';
import { listCountries } from './countries';
import { isPayableCountry } from './is-payable-country';
import { REST_OF_WORLD } from './staff-delivery';

/**
 * The countries that an order can go to, home first, then by name: home and the open markets, where an active option has a
 * rate and the order can be paid.
 */
export async function listServedCountries(db: Db): Promise<{ code: string; name: string }[]> {
  const [rates, open] = await Promise.all([
    db.deliveryRate.findMany({
      where: { option: { isActive: true } },
      select: { country: true },
      distinct: ['country'],
    }),
    findOpenMarkets(db),
  ]);
  const priced = new Set(rates.map(({ country }) => country));
  const hasRate = (code: string) =>
    code === HOME_COUNTRY
      ? priced.has(code)
      : open.has(code) && (priced.has(code) || priced.has(REST_OF_WORLD));
  return listCountries().filter(({ code }) => hasRate(code) && isPayableCountry(code));
}
