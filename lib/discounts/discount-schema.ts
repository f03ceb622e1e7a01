import { z } from 'zod';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { parseShopTime } from '@/lib/config/shop-time';
import { isUuid } from '@/lib/core/ids';
import { parseMoney } from '@/lib/core/parse-money';
import { DISCOUNT_KINDS } from '@/lib/pricing/discount-kinds';
import { DISCOUNT_KIND_DEFINITIONS, type DiscountValue } from './discount-kind-definitions';
import { readPromotionCode } from './promotion-code-text';
import type { DiscountFacts } from './staff-discount';

const NO_VALUE: DiscountValue = { percentOffBps: null, amountOffMinor: null };
const MAX_LIMIT = 1_000_000;
const MAX_CODES = 500;
/** The field name of a product's checkbox is this and its id. */
const PRODUCT_FIELD_PREFIX = 'product.';

const limit = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return null;
    const value = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
    if (value >= 1 && value <= MAX_LIMIT) return value;
    context.addIssue({
      code: 'custom',
      message: 'Give a whole number from 1 on, or leave it empty for no limit.',
    });
    return z.NEVER;
  });

const moment = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return null;
    const at = parseShopTime(typed);
    if (at) return at;
    context.addIssue({ code: 'custom', message: 'Give a day and a time, or leave it empty.' });
    return z.NEVER;
  });

/** A discount as its form sends it. What it takes off is read by its kind. */
export const discountSchema = z
  .object({
    title: z
      .string()
      .trim()
      .min(1, 'Give it a title; buyers read it.')
      .max(80, 'Keep it within 80 characters.'),
    kind: z.enum(DISCOUNT_KINDS, { error: 'Choose what it takes off.' }),
    value: z.string().trim(),
    minimum: z.string().trim(),
    startsAt: moment,
    endsAt: moment,
    redemptionLimit: limit,
    perPersonLimit: limit,
    isActive: z.boolean(),
    productIds: z.array(z.string().refine(isUuid, 'Choose products from the list.')),
  })
  .transform(
    ({ value, minimum, productIds, ...rest }, context): { facts: DiscountFacts; productIds: string[] } => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      const { field, parse } = DISCOUNT_KIND_DEFINITIONS[rest.kind];
      const parsed = parse(value);
      if (!parsed) refuse('value', field?.problem ?? 'Leave it empty.');
      const minimumSubtotalMinor = minimum === '' ? 0 : parseMoney(minimum, SHOP_CURRENCY);
      if (minimumSubtotalMinor === null) refuse('minimum', 'Give whole rupees, or leave it empty for none.');
      if (rest.startsAt && rest.endsAt && rest.endsAt <= rest.startsAt) {
        refuse('endsAt', 'It ends after it has begun.');
      }
      return {
        facts: { ...rest, ...(parsed ?? NO_VALUE), minimumSubtotalMinor: minimumSubtotalMinor ?? 0 },
        productIds,
      };
    },
  );

export type DiscountForm = z.infer<typeof discountSchema>;

/** One code as it was typed, or a number of codes that are to be made; each can be used so often. */
export type NewCodes = { typed: string | null; made: number; redemptionLimit: number | null };

/** Codes that are to be made: one as it is typed, or a number of codes that nobody can guess. */
export const newCodesSchema = z
  .object({ code: z.string().trim(), count: z.string().trim(), usesPerCode: limit })
  .transform(({ code, count, usesPerCode }, context): NewCodes => {
    if (code !== '') {
      const read = readPromotionCode(code);
      if (read) return { typed: read, made: 0, redemptionLimit: usesPerCode };
      context.addIssue({
        code: 'custom',
        path: ['code'],
        message: 'Use 4 to 40 letters, figures and hyphens, for example EID-2027.',
      });
      return z.NEVER;
    }
    const made = /^\d{1,3}$/.test(count) ? Number(count) : 0;
    if (made >= 1 && made <= MAX_CODES) return { typed: null, made, redemptionLimit: usesPerCode };
    context.addIssue({
      code: 'custom',
      path: ['count'],
      message: `Type a code, or say how many are to be made, up to ${MAX_CODES}.`,
    });
    return z.NEVER;
  });

/** Reads the form's fields into what the schema checks. */
export function readDiscountForm(form: FormData): unknown {
  const read = (name: string) => String(form.get(name) ?? '');
  return {
    ...Object.fromEntries(
      ['title', 'kind', 'value', 'minimum', 'startsAt', 'endsAt', 'redemptionLimit', 'perPersonLimit'].map(
        (name) => [name, read(name)],
      ),
    ),
    isActive: form.has('isActive'),
    productIds: [...form.keys()]
      .filter((name) => name.startsWith(PRODUCT_FIELD_PREFIX))
      .map((name) => name.slice(PRODUCT_FIELD_PREFIX.length)),
  };
}

/** Reads the fields of new codes. */
export function readNewCodes(form: FormData): unknown {
  const read = (name: string) => String(form.get(name) ?? '');
  return { code: read('code'), count: read('count'), usesPerCode: read('usesPerCode') };
}
