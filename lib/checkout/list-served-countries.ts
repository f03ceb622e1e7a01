import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import type { Db } from '@/lib/db/client';
import { listCountries } from './countries';
import { ABROAD } from './staff-delivery';

/** The countries to which some way to deliver has a price: home first, then by name. That is the owner's choice. */
export async function listServedCountries(db: Db): Promise<{ code: string; name: string }[]> {
  const rates = await db.deliveryRate.findMany({
    where: { option: { isActive: true } },
    select: { country: true },
    distinct: ['country'],
  });
  const served = new Set(rates.map(({ country }) => country));
  const isServed = (code: string) => served.has(code) || (code !== HOME_COUNTRY && served.has(ABROAD));
  return listCountries().filter(({ code }) => isServed(code));
}
