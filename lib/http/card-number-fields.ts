import { hasCardNumber } from '@/lib/core/card-number';

/** The message for a field that holds the number of a card. */
export const CARD_NUMBER_REFUSED =
  'This looks like the number of a payment card. Take it out, please: we never keep one here, and a card is entered on the payment page alone.';

/** The same where somebody searches for one. */
export const CARD_SEARCH_REFUSED =
  'This looks like the number of a payment card. We did not search for it, and keep it nowhere.';

/** Numbers of couriers and banks may look like a card's, and are not typed by buyers. */
const EXEMPT = /^tracking/;
const MAX_DEPTH = 4;

/**
 * The fields of a form or of parsed JSON in which the number of a payment card stands, by dotted name with what to say.
 * Whoever takes text from people asks this before anything is stored, searched for or logged.
 */
export function findCardNumberFields(
  fields: Iterable<readonly [string, unknown]>,
  depth = 0,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of fields) {
    if (typeof value === 'string') {
      if (!EXEMPT.test(name) && hasCardNumber(value)) found[name] = CARD_NUMBER_REFUSED;
    } else if (typeof value === 'object' && value !== null && depth < MAX_DEPTH) {
      const inner = findCardNumberFields(Object.entries(value), depth + 1);
      for (const innerName of Object.keys(inner)) found[`${name}.${innerName}`] = CARD_NUMBER_REFUSED;
    }
  }
  return found;
}
