import { westernDigits } from './western-digits';

/** Marks that nobody sees: zero-width characters, direction marks, soft hyphens, fillers, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Without variation selectors, which belong to the sign before them: ❤️. */
const EDGES = /^[\s\p{Cf}\u115f\u1160\u3164\uffa0]+|[\s\p{Cf}\u115f\u1160\u3164\uffa0]+$/gu;

/** Text without what nobody can see in it. For what a machine reads; in a name, joiners shape letters. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Text without blanks and invisible marks at its ends, which pasting brings along. */
export function trimInput(text: string): string {
  return text.replace(EDGES, '');
}

/**
 * What a person typed or pasted where figures and plain letters are meant (a code, a number, a postal code): compatible
 * forms as the usual ones, digits as 0 to 9, any dash a hyphen, any blanks one blank, nothing invisible.
 */
export function normaliseInput(typed: string): string {
  return westernDigits(stripInvisible(typed.normalize('NFKC')))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
