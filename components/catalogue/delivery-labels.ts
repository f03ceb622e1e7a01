import type { DeliveryOptionRate, InternationalDelivery } from '@/lib/checkout/delivery';
import { formatMoney } from '@/lib/core/money';

type Days = { minDays: number; maxDays: number };
type Charge = Pick<DeliveryOptionRate, 'regularPriceMinor' | 'freeFromSubtotalMinor' | 'currency'>;

/** "2 to 5 days", "1 day". */
export function deliveryDaysLabel({ minDays, maxDays }: Days): string {
  const days = minDays === maxDays ? `${minDays}` : `${minDays} to ${maxDays}`;
  return `${days} ${maxDays === 1 ? 'day' : 'days'}`;
}

/** "Rs 250, free from Rs 10,000": what a way to deliver costs, and from which order on it does not. */
export function deliveryChargeLabel({ regularPriceMinor, freeFromSubtotalMinor, currency }: Charge): string {
  if (regularPriceMinor === 0) return 'Free';
  const price = formatMoney(regularPriceMinor, currency);
  return freeFromSubtotalMinor === null
    ? price
    : `${price}, free from ${formatMoney(freeFromSubtotalMinor, currency)}`;
}

/** "Rs 3,500 to the United Arab Emirates": the word for a country stands in a sentence. */
export function destinationLabel(
  { country }: InternationalDelivery['rates'][number],
  isOnly: boolean,
): string {
  if (country === null) return isOnly ? 'to any country' : 'to other countries';
  return /^(United|Netherlands|Philippines|Maldives)/.test(country) ? `to the ${country}` : `to ${country}`;
}
