import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/lib/auth/passwords/password-length';
import type { PasswordViolation } from '@/lib/auth/passwords/password-policy';
import { formatCount } from '@/lib/core/format-count';

const MILLION = 1_000_000;

/** What is wrong with a chosen password, and what to do. */
export function passwordErrorMessage(fault: PasswordViolation): string {
  switch (fault.code) {
    case 'too_short':
      return `Use at least ${MIN_PASSWORD_LENGTH} characters. Four or five words that have nothing to do with each other are easy to keep in mind.`;
    case 'too_long':
      return `Use at most ${MAX_PASSWORD_LENGTH} characters.`;
    case 'about_you':
      return 'This one is little more than your name, your address or the name of the shop, which is what is tried first. Choose words that have nothing to do with you.';
    case 'guessable':
      return `This one is guessed in ${formatGuesses(fault.guesses)}: it is made of what many people use or of a pattern. Choose words that nobody would put together.`;
  }
}

function formatGuesses(guesses: number): string {
  if (guesses < MILLION) return `about ${formatCount(Math.ceil(guesses))} tries`;
  return `some ${formatCount(Math.ceil(guesses / MILLION))} million tries, which a machine makes in minutes`;
}
