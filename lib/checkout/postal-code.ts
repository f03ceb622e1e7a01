import { normaliseInput } from '@/lib/core/input-text';
import { countryRule } from './countries';

/** Nobody's postal code is longer, with its country in front. */
const MAX_LENGTH = 16;

/** Country prefixes that people write before a code, besides the ISO code: D-10115, FIN-00100. */
const COUNTRY_PREFIXES: Record<string, readonly string[]> = {
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
 * without blanks, dashes and the country's prefix. Where a country has none, what was typed, tidied.
 * @returns null for what is none of this country, and for a country that we do not deliver to.
 */
export function readPostalCode(typed: string, country: string): string | null {
  const rule = countryRule(country);
  const text = normaliseInput(typed).toUpperCase();
  if (!rule || text === '' || text.length > MAX_LENGTH) return null;
  if (!rule.postalCode) return text;
  const { compact, separator } = rule.postalCode;
  const plain = text.replace(/[\s.-]/g, '');
  const prefixes = ['', country, ...(COUNTRY_PREFIXES[country] ?? [])];
  for (const prefix of prefixes) {
    const match = plain.startsWith(prefix) ? compact.exec(plain.slice(prefix.length)) : null;
    if (!match) continue;
    const groups = match.slice(1).filter(Boolean);
    return groups.length > 0 ? groups.join(separator) : match[0];
  }
  return null;
}
