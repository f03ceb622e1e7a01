import { z } from 'zod';
import { STOCK_ENTRIES } from './stock';

const MAX_UNITS = 1_000_000;
const UNITS = 'Give whole units, for example 24.';

const units = z
  .string()
  .trim()
  .regex(/^[+\-−]?\d{1,7}$/, UNITS)
  .transform((text) => Number(text.replace('−', '-')))
  .refine((value) => Math.abs(value) <= MAX_UNITS, `At most ${MAX_UNITS} at once.`);

/** What staff enter of a variant's stock: what came, what is to be put right, or what was counted. */
export const stockEntrySchema = z
  .object({
    entry: z.enum(STOCK_ENTRIES, { error: 'Choose what happened.' }),
    quantity: units,
    note: z.string().trim().max(200, 'Keep the reason within 200 characters.'),
    /** On hand when the form was filled. */
    seenOnHand: z.coerce.number().int(),
  })
  .superRefine(({ entry, quantity, note }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (entry === 'receipt' && quantity < 1) refuse('quantity', 'Give how many came, at least 1.');
    if (entry === 'count' && quantity < 0) refuse('quantity', 'Give how many there are, 0 or more.');
    if (entry === 'adjustment' && quantity === 0) {
      refuse('quantity', 'Give how many more, or with a minus how many fewer.');
    }
    if (entry !== 'receipt' && note === '') refuse('note', 'Say why, for those who read the ledger later.');
  });

export type StockEntryForm = z.infer<typeof stockEntrySchema>;

/** The low-stock threshold. */
export const thresholdSchema = z.object({
  lowStockThreshold: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'Give whole units, 0 or more.')
    .transform(Number),
});
