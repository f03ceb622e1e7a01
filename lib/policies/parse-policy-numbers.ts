import { z } from 'zod';
import { isPolicyName, type PolicyNumbers } from './policy';

const numbers = z.record(z.string(), z.int().positive());

/** The versions that a row keeps; a policy that there is no more is left out. */
export function parsePolicyNumbers(kept: unknown): PolicyNumbers {
  const entries = Object.entries(numbers.parse(kept ?? {})).filter(([name]) => isPolicyName(name));
  return Object.fromEntries(entries);
}
