/** Marks that nobody sees: zero-width characters, direction marks, soft hyphens, fillers, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Without variation selectors, which belong to the sign before them: ❤️. */
const EDGES = /^[\s\p{Cf}\u115f\u1160\u3164\uffa0]+|[\s\p{Cf}\u115f\u1160\u3164\uffa0]+$/gu;

/** Where the ten digits of a script begin that people here type or paste: Arabic, Urdu, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;

/** Text without what nobody can see in it. For what a machine reads; in a name, joiners shape letters. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Text without blanks and invisible marks at its ends, which pasting brings along. */
export function trimInput(text: string): string {
  return text.replace(EDGES, '');
}

/** The same text with 0 to 9 for every digit of another script: ۱۰۰۱ is 1001. */
export function toAsciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

/**
 * What a person typed or pasted where figures and plain letters are meant (a code, a number, a postal code): compatible
 * forms as the usual ones, digits as 0 to 9, any dash a hyphen, any blanks one blank, nothing invisible.
 */
export function normaliseInput(typed: string): string {
  return toAsciiDigits(stripInvisible(typed.normalize('NFKC')))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
