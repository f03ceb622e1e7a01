import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { normaliseInput } from './input-text';
import { fail, type Result, succeed } from './result';

/** The message for a field with two numbers. */
export const TWO_PHONES_MESSAGE = 'These are two phone numbers. Enter just the one we can reach you on.';

/** What stands between two numbers in one field; blanks and hyphens stand within one, too. */
const SEPARATOR = /[/,;|&\n]|\b(?:or|and|ya|aur)\b|یا|اور/iu;
/** Fewer digits are an extension, or a part of the number. */
const MIN_DIGITS = 7;

/**
 * A phone number as people in `country` write or paste it, with the digits of any script, in E.164.
 * @param country ISO 3166, two letters.
 * @returns `incomplete` for what is no possible number, `several` for more than one in the field.
 */
export function parsePhone(typed: string, country: string): Result<string, 'incomplete' | 'several'> {
  const text = normaliseInput(typed);
  if (hasSeveralNumbers(text, country)) return fail('several');
  const phone = parse(text, country);
  return phone ? succeed(phone) : fail('incomplete');
}

/**
 * A number as people dial it, and as a text that no spreadsheet takes for a number or a formula: 0300-1234567 at home,
 * (+44) 7400 123456 from elsewhere.
 * @param phone E.164.
 * @param home ISO 3166, two letters: the country where it is dialled.
 */
export function formatDialablePhone(phone: string, home: string): string {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed) return `(${phone})`;
  const groups = (text: string) => text.split(/\D+/).filter(Boolean);
  if (parsed.country === home) return groups(parsed.formatNational()).join('-');
  const [code, ...rest] = groups(parsed.formatInternational());
  return `(+${code}) ${rest.join(' ')}`;
}

function hasSeveralNumbers(text: string, country: string): boolean {
  const parts = text.split(SEPARATOR).filter((part) => part.replace(/\D/g, '').length >= MIN_DIGITS);
  if (parts.length > 1) return true;
  // Two with a blank or a hyphen between them: each side is a number, and both are none.
  if (parse(text, country)) return false;
  const breaks = [...text.matchAll(/[ -]+/g)].map(({ index }) => index);
  return breaks.some((at) => parse(text.slice(0, at), country) && parse(text.slice(at), country));
}

function parse(text: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(text, country as CountryCode);
  return parsed?.isValid() ? parsed.number : null;
}
