import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { fail, type Result, succeed } from './result';
import { readPlainText } from './typed-text';

/** What to say about a field with two numbers. */
export const TWO_PHONES = 'These are two phone numbers. Give one, the one that we reach you on.';

/** What stands between two numbers in one field; blanks and hyphens stand within one, too. */
const BETWEEN = /[/,;|&\n]|\b(?:or|and|ya|aur)\b|یا|اور/iu;
/** Fewer digits are an extension, or a part of the number. */
const SHORTEST_PART = 7;

/**
 * A phone number as people in `country` write or paste it, with the digits of any script, in E.164.
 * @param country ISO 3166, two letters.
 * @returns `incomplete` for what is no possible number, `several` for more than one in the field.
 */
export function readPhone(typed: string, country: string): Result<string, 'incomplete' | 'several'> {
  const text = readPlainText(typed);
  if (isSeveral(text, country)) return fail('several');
  const phone = parse(text, country);
  return phone ? succeed(phone) : fail('incomplete');
}

function isSeveral(text: string, country: string): boolean {
  const parts = text.split(BETWEEN).filter((part) => part.replace(/\D/g, '').length >= SHORTEST_PART);
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
