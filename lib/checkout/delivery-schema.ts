import { z } from 'zod';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { parseMoney } from '@/lib/core/parse-money';
import { countryRule } from './countries';
import { REST_OF_WORLD, type StaffDeliveryRate } from './staff-delivery';

const DAYS = 'Give whole days, from 0 to 90.';
const MAX_RATES = 80;

const days = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, DAYS)
  .transform(Number)
  .refine((value) => value <= 90, DAYS);

/** A way to deliver, as its form sends it; the prices of its countries come as rows of a table. */
export const deliverySchema = z
  .object({
    title: z.string().trim().min(1, 'Give it a name.').max(60, 'Keep it within 60 characters.'),
    minDays: days,
    maxDays: days,
    position: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, 'Give a whole number.')
      .transform(Number),
    isActive: z.boolean(),
    rates: z
      .array(z.object({ country: z.string(), price: z.string(), freeFrom: z.string() }))
      .max(MAX_RATES)
      .transform(checkRates),
  })
  .superRefine(({ minDays, maxDays }, context) => {
    // Also when one of them is no number, which is said of it already.
    if (!(maxDays < minDays)) return;
    context.addIssue({
      code: 'custom',
      path: ['maxDays'],
      message: 'The longest is not shorter than the shortest.',
    });
  });

export type DeliveryForm = z.infer<typeof deliverySchema>;

/** The address-like name by which orders know a new way to deliver. */
export const deliveryCodeSchema = z
  .string()
  .trim()
  .max(40, 'Keep it within 40 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, figures and single hyphens, for example same-day.');

type TypedRate = { country: string; price: string; freeFrom: string };

function checkRates(rows: TypedRate[], context: z.RefinementCtx): StaffDeliveryRate[] {
  const seen = new Set<string>();
  return rows.map(({ country, price, freeFrom }, index) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [index, field], message });
    if (country !== REST_OF_WORLD && !countryRule(country))
      refuse('country', 'Choose a country from the list.');
    if (seen.has(country)) refuse('country', 'This country has a row already.');
    seen.add(country);
    const priceMinor = parseMoney(price, SHOP_CURRENCY);
    if (priceMinor === null) refuse('price', 'Give whole rupees, 0 for free.');
    const freeFromMinor = freeFrom.trim() === '' ? null : parseMoney(freeFrom, SHOP_CURRENCY);
    if (freeFrom.trim() !== '' && !freeFromMinor)
      refuse('freeFrom', 'Give whole rupees above 0, or leave it empty.');
    return { country, priceMinor: priceMinor ?? 0, freeFromSubtotalMinor: freeFromMinor };
  });
}

/** Reads the form's fields into what the schema checks; a row without a country is no row. */
export function readDeliveryForm(form: FormData): unknown {
  const read = (name: string) => String(form.get(name) ?? '');
  const rates: TypedRate[] = [];
  for (let index = 0; form.has(`rates.${index}.country`) && index < 2 * MAX_RATES; index += 1) {
    const row = {
      country: read(`rates.${index}.country`),
      price: read(`rates.${index}.price`),
      freeFrom: read(`rates.${index}.freeFrom`),
    };
    // One that has a price and no country was not finished; one that has neither was never begun.
    if (row.country !== '' || row.price.trim() !== '') rates.push(row);
  }
  return {
    title: read('title'),
    minDays: read('minDays'),
    maxDays: read('maxDays'),
    position: read('position'),
    isActive: form.has('isActive'),
    rates,
  };
}
