import { normaliseInput } from '@/lib/core/input-text';
import { MAX_INT4 } from '@/lib/core/int4';

/** What mails, documents and people write before the number: #1001, No. 1001, NUE-1001, Order 1001, آرڈر نمبر ۱۰۰۱. */
const ORDER_NUMBER =
  /^(?:(?:order|ord|nue|no|nr|number|num|آرڈر|آڈر|نمبر)|[\s#№:.*"'“”‘’(<-])*(\d{1,10})[\s.,;:!?*"'“”‘’)>۔،-]*$/iu;

/** The number of an order as a person types or pastes it; null for what can be none. */
export function readOrderNumber(typed: string): number | null {
  const digits = ORDER_NUMBER.exec(normaliseInput(typed))?.[1];
  const number = digits ? Number(digits) : 0;
  return number > 0 && number <= MAX_INT4 ? number : null;
}
