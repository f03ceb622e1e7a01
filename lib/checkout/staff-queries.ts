import 'server-only';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { getDb } from '@/lib/db/client';
import { listServedCountries } from './list-served-countries';
import type { StaffDeliveryOption } from './staff-delivery';

/** Every delivery option, active or not, in the order in which buyers see them. */
export async function listStaffDeliveryOptions(): Promise<StaffDeliveryOption[]> {
  const rows = await getDb().deliveryOption.findMany({
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    include: { rates: { orderBy: { country: 'desc' } } },
  });
  return rows.map((row) => ({
    ...row,
    currency: SHOP_CURRENCY,
    rates: row.rates.map(({ country, priceMinor, freeFromSubtotalMinor }) => ({
      country,
      priceMinor,
      freeFromSubtotalMinor,
    })),
  }));
}

/** The countries that the shop delivers to at this moment, by their names. */
export async function listServedCountryNames(): Promise<string[]> {
  return (await listServedCountries(getDb())).map(({ name }) => name);
}
