import { z } from 'zod';
import { hasCardNumber } from '@/lib/core/card-number';

/**
 * What was typed at checkout, by dotted field name, and what was wrong with it. Kept with the cart, so that a form
 * sent without JavaScript comes back as it was.
 */
const draftSchema = z.object({
  values: z.record(z.string(), z.string()),
  problem: z
    .object({ code: z.string(), detail: z.string(), fields: z.record(z.string(), z.string()) })
    .nullable(),
});
export type CheckoutDraft = z.infer<typeof draftSchema>;

const FIELD_NAMES = new Set([
  'email',
  'shippingAddress.name',
  'shippingAddress.line1',
  'shippingAddress.line2',
  'shippingAddress.city',
  'shippingAddress.region',
  'shippingAddress.postalCode',
  'shippingAddress.country',
  'shippingAddress.phone',
  'deliveryOption',
  'paymentMethod',
  'safetyAcknowledged',
]);
const MAX_VALUE_LENGTH = 300;

/** Keeps the known fields of a form, cut to a sane length. */
export function draftValues(form: Iterable<[string, unknown]>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (FIELD_NAMES.has(name) && typeof value === 'string') values[name] = sanitiseValue(value);
  }
  return values;
}

/**
 * Without control characters and halves of characters, which a JSON column refuses; where a card's number stands,
 * without digits, so that it is never stored.
 */
function sanitiseValue(value: string): string {
  const kept = hasCardNumber(value) ? value.replace(/\p{Nd}/gu, '') : value;
  return kept.slice(0, MAX_VALUE_LENGTH).replace(/[\p{Cc}\p{Cs}]/gu, '');
}

/** Reads a stored draft; one of an older shape counts as none. */
export function parseDraft(stored: unknown): CheckoutDraft {
  const parsed = draftSchema.safeParse(stored);
  return parsed.success ? parsed.data : { values: {}, problem: null };
}
