import { z } from 'zod';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { parseMoney } from '@/lib/core/parse-money';
import { westernDigits } from '@/lib/core/western-digits';

const PRICE = 'Give whole rupees above 0, for example 6,800.';

const price = z.string().transform((typed, context) => {
  const amountMinor = parseMoney(typed, SHOP_CURRENCY);
  if (amountMinor !== null && amountMinor > 0) return Number(amountMinor);
  context.addIssue({ code: 'custom', message: PRICE });
  return z.NEVER;
});

const COMPARISON = 'Choose a version and how many of it, from 2 to 100, or leave both empty.';

const NONE = z
  .string()
  .regex(/^\s*$/)
  .transform(() => null);

const quantity = z.string().transform((typed, context) => {
  const number = Number(westernDigits(typed).trim());
  if (Number.isInteger(number) && number >= 2 && number <= 100) return number;
  context.addIssue({ code: 'custom', message: COMPARISON });
  return z.NEVER;
});

/** A variant as its form sends it. Prices in rupees, kept in minor units. */
export const variantSchema = z
  .object({
    title: z
      .string()
      .trim()
      .min(1, 'Give it a name, for example Single.')
      .max(80, 'Keep it within 80 characters.'),
    sku: z
      .string()
      .trim()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
        'Use letters, figures, points and hyphens, at most 64, for example NUE-CM-1.',
      ),
    unitPriceMinor: price,
    comparisonVariantId: z.union([NONE, z.guid(COMPARISON)]),
    comparisonQuantity: z.union([NONE, quantity]),
    isActive: z.boolean(),
  })
  .superRefine(({ comparisonVariantId, comparisonQuantity }, context) => {
    if ((comparisonVariantId === null) === (comparisonQuantity === null)) return;
    const path = comparisonVariantId === null ? 'comparisonVariantId' : 'comparisonQuantity';
    context.addIssue({ code: 'custom', path: [path], message: COMPARISON });
  });

export type VariantForm = z.infer<typeof variantSchema>;

/** Reads the form's fields into what the schema checks. */
export function readVariantForm(form: FormData): unknown {
  const read = (name: string) => String(form.get(name) ?? '');
  return {
    title: read('title'),
    sku: read('sku'),
    unitPriceMinor: read('unitPriceMinor'),
    comparisonVariantId: read('comparisonVariantId'),
    comparisonQuantity: read('comparisonQuantity'),
    isActive: form.has('isActive'),
  };
}
