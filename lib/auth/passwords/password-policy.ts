import 'server-only';
import { zxcvbn, zxcvbnOptions } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-length';

export type PasswordViolation =
  | { code: 'too_short' }
  | { code: 'too_long' }
  /** Little more than the person's name, their address, or the shop's. */
  | { code: 'about_you' }
  /** Among the first that anybody would try; `guesses` says about how many tries that takes. */
  | { code: 'guessable'; guesses: number };

/** Of the estimate's five steps (0 to 4), the first that withstands guessing at a stolen hash for months. */
const MIN_SCORE = 3;
/** What has to be left of a password without those words. */
const MIN_OWN_CHARACTERS = 8;
const MIN_WORD_LENGTH = 3;
const SHOP_WORDS = ['nue', 'cupping', 'massager', 'storefront', 'backoffice'];

let isReady = false;

/**
 * What a chosen password violates of the password policy, or null. By NIST SP 800-63B-4, 3.1.1.2, and OWASP: fifteen
 * characters where it may stand alone, no rules of composition, no expiry, and a look at what is commonly used:
 * the words, keyboard walks and leaked passwords of zxcvbn, and what is about this person.
 * @param input.personalWords the person's name and address.
 */
export function findPasswordViolation(input: {
  password: string;
  personalWords: string[];
}): PasswordViolation | null {
  const { password, personalWords } = input;
  // Code points, not UTF-16 units (NIST); the upper bound comes first, because the estimate takes long for a novel.
  if (password.length > MAX_PASSWORD_LENGTH) return { code: 'too_long' };
  if ([...password].length < MIN_PASSWORD_LENGTH) return { code: 'too_short' };
  const words = forbiddenWords(personalWords);
  if (countWithout(password, words) < MIN_OWN_CHARACTERS) return { code: 'about_you' };
  if (!isReady) {
    zxcvbnOptions.setOptions({ dictionary, graphs: adjacencyGraphs });
    isReady = true;
  }
  const { score, guesses } = zxcvbn(password, words);
  return score < MIN_SCORE ? { code: 'guessable', guesses } : null;
}

function forbiddenWords(personalWords: string[]): string[] {
  const parts = personalWords.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...parts, ...SHOP_WORDS]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= MIN_WORD_LENGTH);
}

/** How many letters and digits a password has beside these words. */
function countWithout(password: string, words: string[]): number {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), password.toLowerCase());
  return [...rest.replace(/\s/g, '')].length;
}
