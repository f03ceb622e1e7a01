import { westernDigits } from './western-digits';

/** Thirteen digits and more, with up to three separators or invisible marks between two of them. */
const DIGIT_RUN = /\d(?:[\s.,\-/·_\u00ad\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069]{0,3}\d){12,}/gu;
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{1,4}(?![A-Z0-9])/gi;

/** The ranges that cards are issued in (ISO/IEC 7812), with the lengths that each has. */
const ISSUED: readonly { prefix: RegExp; from: number; to: number }[] = [
  // Visa
  { prefix: /^4/, from: 13, to: 19 },
  // Mastercard
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, from: 16, to: 16 },
  // American Express
  { prefix: /^3[47]/, from: 15, to: 15 },
  // Diners Club
  { prefix: /^3(?:0[0-5]|095|[689])/, from: 14, to: 19 },
  // JCB
  { prefix: /^35(?:2[89]|[3-8])/, from: 16, to: 19 },
  // Maestro, Discover, UnionPay, RuPay, Verve
  { prefix: /^(?:50|5[6-9]|6|8[12])/, from: 13, to: 19 },
  // Mir and PayPak, Troy
  { prefix: /^(?:220[0-5]|9792)/, from: 16, to: 19 },
];

/**
 * Whether a text holds what can be the number of a payment card: 13 to 19 digits of any script, separated or not, in an
 * issued range and with a right check digit (Luhn). Phone numbers, identity card numbers as they are written in
 * Pakistan, barcodes, IBANs and ids that mix letters with digits are none.
 */
export function hasCardNumber(text: string): boolean {
  const western = westernDigits(text).replace(IBAN, (found) => (isIban(found) ? ' ' : found));
  for (const match of western.matchAll(DIGIT_RUN)) {
    const before = western.slice(0, match.index);
    const after = western.slice(match.index + match[0].length);
    if (standsAlone(before, after) && holdsCard(match[0].match(/\d+/g) ?? [])) return true;
  }
  return false;
}

/** A plus makes it a phone number; a word may touch it ("Visa4242…"), a mixture of letters and digits makes it an id. */
function standsAlone(before: string, after: string): boolean {
  const left = /[\p{L}\p{N}_+]*$/u.exec(before)?.[0] ?? '';
  const right = /^[\p{L}\p{N}_]*/u.exec(after)?.[0] ?? '';
  return [left, right].every((word) => word === '' || /^\p{L}{3,}$/u.test(word));
}

/** All groups of digits together, or a regular row of some of them, as in "4242 4242 4242 4242 12/27 123". */
function holdsCard(groups: readonly string[]): boolean {
  if (isCard(groups.join('')) && !isIdentityCard(groups)) return true;
  return groups.some((_, first) =>
    groups.some((_group, last) => {
      const row = groups.slice(first, last + 1);
      return isRegular(row) && isCard(row.join(''));
    }),
  );
}

function isRegular(row: readonly string[]): boolean {
  const lengths = row.map((group) => group.length);
  const [size = 0] = lengths;
  const ends = lengths.at(-1) ?? 0;
  if (['4,6,5', '4,6,4'].includes(lengths.join())) return true;
  return ends <= size && lengths.slice(0, -1).every((length) => length === size);
}

/** 35202-1234567-1: the number on a national identity card. */
function isIdentityCard(groups: readonly string[]): boolean {
  return groups.map((group) => group.length).join() === '5,7,1';
}

function isCard(digits: string): boolean {
  const { length } = digits;
  return (
    !isBarcode(digits) &&
    ISSUED.some(({ prefix, from, to }) => length >= from && length <= to && prefix.test(digits)) &&
    isLuhn(digits)
  );
}

/** EAN-13, as it stands on goods: thirteen digits with a check digit of its own. */
function isBarcode(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return digits.length === 13 && sum % 10 === 0;
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 13616: the remainder by 97 is 1, with the first four characters at the end and letters as two digits. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '').toUpperCase();
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
