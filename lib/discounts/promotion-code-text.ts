import { randomBytes } from 'node:crypto';
import { normaliseInput } from '@/lib/core/input-text';

/** Crockford's alphabet: nothing that looks like something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LETTERS = 16;
const GROUP = 4;
const MAX_LENGTH = 40;

/** A new code, as the database keeps it: 80 random bits (commerce rule 19), in groups that can be read out. */
export function newPromotionCode(): string {
  // 32 divides 256, so that every letter is as likely as every other.
  const letters = [...randomBytes(RANDOM_LETTERS)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  const groups: string[] = [];
  for (let at = 0; at < letters.length; at += GROUP) groups.push(letters.slice(at, at + GROUP).join(''));
  return `NUE-${groups.join('-')}`;
}

/** What a message or a sentence leaves around a code: quotes, stars, brackets, a full stop. */
const AROUND = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;

/**
 * A code as a person types or pastes it, in the form in which it is kept: capitals, without blanks and invisible marks,
 * any dash a hyphen, digits of any script as 0 to 9. What was read wrongly, as O for 0, or without its dashes, is found
 * by `findPromotionCode`.
 * @returns null for what cannot be a code; the database need not be asked then.
 */
export function readPromotionCode(typed: string): string | null {
  const code = normaliseInput(typed).toUpperCase().replace(AROUND, '').replace(/\s/g, '');
  return new RegExp(`^[A-Z0-9-]{4,${MAX_LENGTH}}$`).test(code) ? code : null;
}
