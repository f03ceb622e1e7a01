import { normaliseInput } from './input-text';
import { MAX_INT4 } from './int4';
import { CURRENCY_RULES, type Currency, type Minor, minor } from './money';

/** What forms of prices and thresholds accept, with room for a full cart in the columns of the database. */
const MAX_PRICE_MINOR = 99_999_900;

/** What people write around a figure: Rs 6,800 or 6,800/- in rupees. */
const SIGNS: Record<Currency, RegExp> = {
  PKR: /^(?:rs\.?|pkr) ?| ?\/-$/gi,
  USD: /^(?:\$|usd) ?/gi,
};
const GROUPED = /^\d{1,3}([, ]\d{2,3})+(\.|$)/;

/** A price as a person types it ("6,800", "Rs 6800", "۶٬۸۰۰", "24.00"): whole payable steps; null when it is none. */
export function parseMoney(typed: string, currency: Currency): Minor | null {
  const amountMinor = parseExactMoney(typed, currency);
  if (amountMinor === null || amountMinor > MAX_PRICE_MINOR) return null;
  return amountMinor % CURRENCY_RULES[currency].payableStepMinor === 0 ? amountMinor : null;
}

/** Any amount that the books can hold, as of a refund, to the minor unit: "1,250.50"; null when it is none. */
export function parseExactMoney(typed: string, currency: Currency): Minor | null {
  const text = normaliseInput(typed)
    .replace(/[\u066c\u060c]/g, ',')
    .replace('\u066b', '.')
    .replace(SIGNS[currency], '');
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(GROUPED.test(text) ? text.replace(/[, ]/g, '') : text);
  if (!parts) return null;
  const { minorPerMajor } = CURRENCY_RULES[currency];
  const amountMinor = Number(parts[1]) * minorPerMajor + Number((parts[2] ?? '').padEnd(2, '0'));
  return amountMinor <= MAX_INT4 ? minor(amountMinor) : null;
}
