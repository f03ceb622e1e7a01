import 'server-only';
import { cache } from 'react';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { getDb } from '@/lib/db/client';
import type { DeliveryOptionRate, InternationalDelivery } from './delivery';
import { type DeliveryDestination, listDestinations } from './delivery-destinations';
import { listDeliveryRates } from './list-delivery-rates';
import { listInternationalDelivery } from './list-international-delivery';

/** The domestic delivery options with their rates, for the information pages. Cached per render. */
export const listDomesticDeliveryRates = cache(
  async (): Promise<DeliveryOptionRate[]> => listDeliveryRates(getDb(), HOME_COUNTRY),
);

/** The international delivery options, for the same pages. Cached per render. */
export const listInternationalDeliveryOptions = cache(
  async (): Promise<InternationalDelivery[]> => listInternationalDelivery(getDb()),
);

/** What delivery costs in each country that an order can go to, for documents that machines read. */
export async function listDeliveryDestinations(): Promise<DeliveryDestination[]> {
  const [delivery, abroad] = await Promise.all([
    listDomesticDeliveryRates(),
    listInternationalDeliveryOptions(),
  ]);
  return listDestinations({ delivery, abroad });
}
