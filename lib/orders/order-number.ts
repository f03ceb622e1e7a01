import { normaliseInput } from '@/lib/core/input-text';
import { MAX_INT4 } from '@/lib/core/int4';

/** What mails, documents and people write before the number: #1001, No. 1001, NUE-1001, Order 1001, آرڈر نمبر ۱۰۰۱. */
const ORDER_NUMBER =
  /^(?:(?:order|ord|nue|no|nr|number|num|آرڈر|آڈر|نمبر)|[\s#№:.*"'“”‘’(<-])*(\d{1,10})[\s.,;:!?*"'“”‘’)>۔،-]*$/iu;

/** As the addresses of orders have it. */
const CANONICAL = /^([1-9]\d*)$/;

/** As lists of them are written: 1001, NUE-1002, #1003. */
const LISTED = /^\s*(?:NUE-|#)?([1-9]\d*)\s*$/i;

/** The number of an order as a person types or pastes it; null for what can be none. */
export function readOrderNumber(typed: string): number | null {
  return toOrderNumber(ORDER_NUMBER.exec(normaliseInput(typed))?.[1]);
}

/** The number of an order in its address; null for every other spelling, so that each order has one address. */
export function parseOrderNumber(text: string): number | null {
  return toOrderNumber(CANONICAL.exec(text)?.[1]);
}

/**
 * Order numbers in a query or a form, alone or in lists ("1001,NUE-1002"), each once; what is none is left out.
 * @param input.max so many at most.
 */
export function parseOrderNumbers(input: { texts: readonly unknown[]; max: number }): number[] {
  const texts = input.texts.flatMap((text) => (typeof text === 'string' ? text.split(',') : []));
  return [...new Set(texts.flatMap((text) => toOrderNumber(LISTED.exec(text)?.[1]) ?? []))].slice(
    0,
    input.max,
  );
}

function toOrderNumber(digits: string | undefined): number | null {
  const number = digits ? Number(digits) : 0;
  return number > 0 && number <= MAX_INT4 ? number : null;
}
