import 'server-only';
import { zxcvbn, zxcvbnOptions } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

export type PasswordFault =
  | { code: 'too_short' }
  | { code: 'too_long' }
  /** Little more than the person's name, their address, or the shop's. */
  | { code: 'about_you' }
  /** Among the first that anybody would try; `guesses` says about how many tries that takes. */
  | { code: 'guessable'; guesses: number };

/** Of the estimate's five steps (0 to 4), the first that withstands guessing at a stolen hash for months. */
const LEAST_SCORE = 3;
/** What has to be left of a password without those words. */
const LEAST_OWN = 8;
const SHORTEST_WORD = 3;
const OUR_WORDS = ['nue', 'cupping', 'massager', 'storefront', 'backoffice'];

let isReady = false;

/**
 * What is wrong with a password that somebody chooses, or null. By NIST SP 800-63B-4, 3.1.1.2, and OWASP: fifteen
 * characters where it may stand alone, no rules of composition, no expiry, and a look at what is commonly used:
 * the words, keyboard walks and leaked passwords of zxcvbn, and what is about this person.
 * @param input.about the person's name and address.
 */
export function findPasswordFault(input: { password: string; about: string[] }): PasswordFault | null {
  const { password, about } = input;
  // Code points, not UTF-16 units (NIST); the upper bound comes first, because the estimate takes long for a novel.
  if (password.length > LONGEST_PASSWORD) return { code: 'too_long' };
  if ([...password].length < SHORTEST_PASSWORD) return { code: 'too_short' };
  const words = wordsAbout(about);
  if (countWithout(password, words) < LEAST_OWN) return { code: 'about_you' };
  if (!isReady) {
    zxcvbnOptions.setOptions({ dictionary, graphs: adjacencyGraphs });
    isReady = true;
  }
  const { score, guesses } = zxcvbn(password, words);
  return score < LEAST_SCORE ? { code: 'guessable', guesses } : null;
}

function wordsAbout(about: string[]): string[] {
  const parts = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...parts, ...OUR_WORDS]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= SHORTEST_WORD);
}

/** How many letters and digits a password has beside these words. */
function countWithout(password: string, words: string[]): number {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), password.toLowerCase());
  return [...rest.replace(/\s/g, '')].length;
}
