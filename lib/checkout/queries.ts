import 'server-only';
import { cache } from 'react';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import type { DeliveryQuote, InternationalDelivery } from './delivery';
import { listDeliveryQuotes } from './list-delivery-quotes';
import { listInternationalDelivery } from './list-international-delivery';

/** The domestic delivery options, priced as for the smallest order, for the information pages. Cached per render. */
export const listDomesticDeliveryQuotes = cache(
  async (): Promise<DeliveryQuote[]> =>
    listDeliveryQuotes(getDb(), { country: HOME_COUNTRY, subtotalMinor: minor(0) }),
);

/** The international delivery options, for the same pages. Cached per render. */
export const listInternationalDeliveryOptions = cache(
  async (): Promise<InternationalDelivery[]> => listInternationalDelivery(getDb()),
);
