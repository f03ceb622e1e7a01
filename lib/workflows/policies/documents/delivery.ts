import type { DeliveryOptionRate } from '@/lib/checkout/delivery';
import { formatMoney } from '@/lib/core/money';
import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

type Charge = Pick<DeliveryOptionRate, 'regularPriceMinor' | 'freeFromSubtotalMinor' | 'currency'>;

/** The delivery options as they are set, where orders can go, and the owner's notes. */
export function deliverySections(facts: PolicyFacts): PolicySection[] {
  const { countries } = facts;
  const rows = deliveryRows(facts);
  return [
    statement('Options, times and charges', [
      ...(rows.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: 'Delivery options. Times are days from the order; charges are per order.',
              head: ['Option', 'Where to', 'Time', 'Charge'],
              rows,
            },
          ]
        : paragraphs('We don’t deliver anywhere at the moment.')),
      ...paragraphs(
        'You see the charge for your address before you pay. Your order keeps the charge that it was placed with.',
      ),
    ]),
    statement('Where we deliver', paragraphs(countriesSentence(countries))),
    statement(
      'After you’ve ordered',
      paragraphs(
        'We email you when your parcel is handed to the courier, with the tracking number if there is one. Your order’s own page shows the same.',
        'You can ask us to change the address until the parcel has left. The country can’t change, because the charge depends on it.',
      ),
    ),
    ownerSection(facts, 'delivery_notes'),
  ];
}

function deliveryRows({ delivery, abroad }: PolicyFacts): string[][] {
  return [
    ...delivery.map((option) => [option.title, 'Pakistan', daysOf(option), chargeOf(option)]),
    ...abroad.flatMap((option) =>
      option.rates.map((rate) => [
        option.title,
        rate.country ?? (option.rates.length === 1 ? 'Any other country' : 'Other countries'),
        daysOf(option),
        chargeOf(rate),
      ]),
    ),
  ];
}

function daysOf({ minDays, maxDays }: { minDays: number; maxDays: number }): string {
  const days = minDays === maxDays ? `${minDays}` : `${minDays} to ${maxDays}`;
  return `${days} ${maxDays === 1 ? 'day' : 'days'}`;
}

function chargeOf({ regularPriceMinor, freeFromSubtotalMinor, currency }: Charge): string {
  if (regularPriceMinor === 0) return 'Free';
  const price = formatMoney(regularPriceMinor, currency);
  return freeFromSubtotalMinor === null
    ? price
    : `${price}; free from ${formatMoney(freeFromSubtotalMinor, currency)}`;
}

function countriesSentence(countries: readonly string[]): string {
  const [first, ...others] = countries;
  if (!first) return 'We don’t deliver anywhere at the moment.';
  if (others.length === 0) return `We deliver to ${first} only.`;
  return `We deliver to ${first} and to ${others.length === 1 ? others[0] : `${others.length} other countries: ${others.join(', ')}`}.`;
}
