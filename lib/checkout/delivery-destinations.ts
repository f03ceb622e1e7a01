import { HOME_COUNTRY } from '@/lib/config/shop';
import type { DeliveryOptionRate, InternationalDelivery } from './delivery';

/** A delivery option with what it costs, and the codes of the countries where it does. */
export type DeliveryDestination = DeliveryOptionRate & { countries: string[] };

/** What delivery costs in each country that an order can go to, home first: what the documents for machines say. */
export function listDestinations(input: {
  delivery: readonly DeliveryOptionRate[];
  abroad: readonly InternationalDelivery[];
}): DeliveryDestination[] {
  const { delivery, abroad } = input;
  return [
    ...delivery.map((rate) => ({ ...rate, countries: [HOME_COUNTRY] })),
    ...abroad.flatMap(({ rates, ...option }) =>
      rates.map(({ countries, isShared: _, ...rate }) => ({
        ...option,
        ...rate,
        countries: countries.map(({ code }) => code),
      })),
    ),
  ];
}
