import 'server-only';
import { cache } from 'react';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import type { DeliveryAbroad, DeliveryQuote } from './delivery';
import { listDeliveryAbroad } from './list-delivery-abroad';
import { listDeliveryQuotes } from './list-delivery-quotes';

/** The ways to deliver within the shop's own country, priced as for the smallest order, for the pages that explain. */
export const listHomeDelivery = cache(
  async (): Promise<DeliveryQuote[]> =>
    listDeliveryQuotes(getDb(), { country: HOME_COUNTRY, subtotalMinor: minor(0) }),
);

/** The ways to deliver to other countries, for the same pages. */
export const listAbroad = cache(async (): Promise<DeliveryAbroad[]> => listDeliveryAbroad(getDb()));
