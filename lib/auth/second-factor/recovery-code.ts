import 'server-only';
import { randomInt } from 'node:crypto';
import { keyedHash } from '@/lib/config/keyed-hash';

/** How many somebody gets at once. */
export const RECOVERY_CODE_COUNT = 10;

/** Crockford's base 32: no letter that is taken for a digit. Ten of them are 50 bits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A set of new codes, as they are shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODE_COUNT }, () => {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
    return `${letters.slice(0, LENGTH / 2).join('')}-${letters.slice(LENGTH / 2).join('')}`;
  });
}

/** A typed code in its one form, or null when it cannot be one. */
export function normaliseRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${LENGTH}}$`).test(plain) ? plain : null;
}

/** What is kept of a code. Keyed, so that a stolen table cannot be searched. */
export function hashRecoveryCode(input: { staffId: string; code: string }): Buffer<ArrayBuffer> {
  return keyedHash(`recovery code ${input.staffId} ${normaliseRecoveryCode(input.code) ?? ''}`);
}
