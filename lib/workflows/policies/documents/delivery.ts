import type { DeliveryOptionRate, InternationalRate } from '@/lib/checkout/delivery';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { countriesInSentence, countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** As many countries are named in a cell. */
const MAX_NAMED = 6;

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
    ...customsSections(facts),
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

function customsSections({ countries }: PolicyFacts): PolicySection[] {
  if (!countries.some(({ code }) => code !== HOME_COUNTRY)) return [];
  return [
    statement(
      `Outside ${countryName(HOME_COUNTRY)}`,
      paragraphs(
        'The country of delivery may charge customs duty or tax. Unless the notes below say otherwise, they aren’t part of our price, and you pay them to the carrier.',
      ),
    ),
  ];
}

function deliveryRows({ delivery, abroad }: PolicyFacts): string[][] {
  return [
    ...delivery.map((option) => [option.title, countryName(HOME_COUNTRY), daysOf(option), chargeOf(option)]),
    ...abroad.flatMap((option) =>
      option.rates.map((rate) => [option.title, destinationOf(rate), daysOf(option), chargeOf(rate)]),
    ),
  ];
}

/** In a cell of the table; the list of countries follows below it. */
function destinationOf({ countries }: InternationalRate): string {
  const names = countries.map(({ name }) => name);
  return names.length > MAX_NAMED ? `${names.length} other countries` : names.join(', ');
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

function countriesSentence(countries: PolicyFacts['countries']): string {
  const [first, ...others] = countries.map(({ name }) => name);
  if (!first) return 'We don’t deliver anywhere at the moment.';
  if (others.length === 0) return `We deliver within ${countriesInSentence([first])} only.`;
  return `We deliver to ${countriesInSentence([first, ...others])}, and nowhere else.`;
}
