import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { isMarketOpen } from '@/lib/markets/open-markets';
import { toDeliveryRate } from '@/lib/pricing/delivery-price';
import type { DeliveryOptionRate } from './delivery';
import { REST_OF_WORLD } from './staff-delivery';

/**
 * The delivery options for a country with what each costs there, in the owner's order. A country's own rate takes
 * precedence over the rest-of-world rate; abroad there are none unless the country is an open market.
 */
export async function listDeliveryRates(db: Db, country: string): Promise<DeliveryOptionRate[]> {
  if (country !== HOME_COUNTRY && !(await isMarketOpen(db, country))) return [];
  const options = await db.deliveryOption.findMany({
    where: { isActive: true },
    orderBy: { position: 'asc' },
    include: {
      rates: {
        where: { country: { in: country === HOME_COUNTRY ? [HOME_COUNTRY] : [country, REST_OF_WORLD] } },
      },
    },
  });
  return options.flatMap(({ code, title, minDays, maxDays, rates }) => {
    const rate = rates.find((each) => each.country === country) ?? rates[0];
    if (!rate) return [];
    const currency = requireCurrency(rate.currency);
    return { ...toDeliveryRate(rate), code, title, minDays, maxDays, currency };
  });
}
