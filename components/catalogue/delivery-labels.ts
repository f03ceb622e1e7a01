import type { DeliveryOptionRate, InternationalRate } from '@/lib/checkout/delivery';
import { countriesInSentence } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';

type Days = { minDays: number; maxDays: number };
type Charge = Pick<DeliveryOptionRate, 'regularPriceMinor' | 'freeFromSubtotalMinor' | 'currency'>;

/** "2 to 5 days", "1 day". */
export function deliveryDaysLabel({ minDays, maxDays }: Days): string {
  const days = minDays === maxDays ? `${minDays}` : `${minDays} to ${maxDays}`;
  return `${days} ${maxDays === 1 ? 'day' : 'days'}`;
}

/** "PKR 250, free from PKR 10,000": what a way to deliver costs, and from which order on it does not. */
export function deliveryChargeLabel({ regularPriceMinor, freeFromSubtotalMinor, currency }: Charge): string {
  if (regularPriceMinor === 0) return 'Free';
  const price = formatMoney(regularPriceMinor, currency);
  return freeFromSubtotalMinor === null
    ? price
    : `${price}, free from ${formatMoney(freeFromSubtotalMinor, currency)}`;
}

/** As many countries are named; of more, the delivery page has the list. */
const MAX_NAMED = 3;

/** "to the United Arab Emirates", "to Germany and Norway", "to 12 other countries": where a rate applies. */
export function destinationLabel({ countries, isShared }: InternationalRate): string {
  if (countries.length > MAX_NAMED) return `to ${countries.length} ${isShared ? 'other ' : ''}countries`;
  return `to ${countriesInSentence(countries.map(({ name }) => name))}`;
}
