import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import type { Db } from '@/lib/db/client';
import { listCountries } from './countries';
import { isPayableCountry } from './is-payable-country';
import { REST_OF_WORLD } from './staff-delivery';

/** The countries for which an active delivery option has a rate, and an order can be paid: home first, then by name. */
export async function listServedCountries(db: Db): Promise<{ code: string; name: string }[]> {
  const rates = await db.deliveryRate.findMany({
    where: { option: { isActive: true } },
    select: { country: true },
    distinct: ['country'],
  });
  const served = new Set(rates.map(({ country }) => country));
  const isServed = (code: string) => served.has(code) || (code !== HOME_COUNTRY && served.has(REST_OF_WORLD));
  return listCountries().filter(({ code }) => isServed(code) && isPayableCountry(code));
}
