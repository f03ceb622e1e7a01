import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/auth/password-length';
import type { PasswordFault } from '@/lib/auth/password-rules';

const MILLION = 1_000_000;

/** What is wrong with a chosen password, and what to do. */
export function passwordFaultWords(fault: PasswordFault): string {
  switch (fault.code) {
    case 'too_short':
      return `Use at least ${SHORTEST_PASSWORD} characters. Four or five words that have nothing to do with each other are easy to keep in mind.`;
    case 'too_long':
      return `Use at most ${LONGEST_PASSWORD} characters.`;
    case 'about_you':
      return 'This one is little more than your name, your address or the name of the shop, which is what is tried first. Choose words that have nothing to do with you.';
    case 'guessable':
      return `This one is guessed in ${guessesInWords(fault.guesses)}: it is made of what many people use or of a pattern. Choose words that nobody would put together.`;
  }
}

function guessesInWords(guesses: number): string {
  if (guesses < MILLION) return `about ${Math.ceil(guesses).toLocaleString('en-GB')} tries`;
  return `some ${Math.ceil(guesses / MILLION).toLocaleString('en-GB')} million tries, which a machine makes in minutes`;
}
