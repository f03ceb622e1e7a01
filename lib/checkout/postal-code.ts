import { readPlainText } from '../core/typed-text';
import { countryRule } from './countries';

/** Nobody's postal code is longer, with its country in front. */
const LONGEST = 16;

/** What people write in front of a code for its country, beside its two letters: D-10115, FIN-00100. */
const SIGNS: Record<string, readonly string[]> = {
  AT: ['A'],
  AU: ['AUS'],
  BE: ['B'],
  DE: ['D'],
  ES: ['E'],
  FI: ['FIN'],
  FR: ['F'],
  GB: ['UK'],
  IE: ['IRL'],
  IN: ['IND'],
  IT: ['I'],
  NO: ['N'],
  PK: ['PAK'],
  PT: ['P'],
  SE: ['S'],
  US: ['USA'],
};

/**
 * A postal code as people type or paste it, in the form in which its country writes it: digits of any script, with or
 * without blanks, dashes and the country's sign in front. Where a country has none, what was typed, tidied.
 * @returns null for what is none of this country, and for a country that we do not deliver to.
 */
export function readPostalCode(typed: string, country: string): string | null {
  const rule = countryRule(country);
  const text = readPlainText(typed).toUpperCase();
  if (!rule || text === '' || text.length > LONGEST) return null;
  if (!rule.postalCode) return text;
  const { compact, separator } = rule.postalCode;
  const plain = text.replace(/[\s.-]/g, '');
  const signs = ['', country, ...(SIGNS[country] ?? [])];
  for (const sign of signs) {
    const match = plain.startsWith(sign) ? compact.exec(plain.slice(sign.length)) : null;
    if (!match) continue;
    const groups = match.slice(1).filter(Boolean);
    return groups.length > 0 ? groups.join(separator) : match[0];
  }
  return null;
}
