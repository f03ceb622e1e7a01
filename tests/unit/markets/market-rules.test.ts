import { describe, expect, it } from 'vitest';
import { isCountryAbroad, listCountriesAbroad } from '@/lib/checkout/countries';
import { DUTY_CODES } from '@/lib/markets/duty';
import { listDuties, MARKET_RULES, withdrawalDaysIn } from '@/lib/markets/market-rules';

const abroad = listCountriesAbroad().map(({ code }) => code);

describe('the duties of a country', () => {
  it.each(abroad)('%s has each, in a sentence, with a source to check', (country) => {
    const duties = listDuties(country);
    expect(duties.map(({ code }) => code)).toEqual(DUTY_CODES);
    for (const { title, text, source } of duties) {
      expect(title).not.toBe('');
      expect(text, title).toMatch(/^[A-Z“].{40,}\.$/);
      expect(new URL(source.url).protocol, title).toBe('https:');
      expect(source.label, title).not.toBe('');
    }
  });

  it('are the general ones where no group names it', () => {
    expect(listDuties('JP')).toEqual(listDuties('ZA'));
    expect(listDuties('JP')).not.toEqual(listDuties('DE'));
    expect(listDuties('XX')).toEqual(listDuties('JP'));
  });

  it('are those of one group, of countries that the shop knows', () => {
    const named = MARKET_RULES.flatMap(({ countries }) => countries);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((country) => !isCountryAbroad(country))).toEqual([]);
  });
});

describe('the right to withdraw', () => {
  it('is known of the EU, the EEA and the United Kingdom', () => {
    const known = abroad.filter((country) => withdrawalDaysIn(country) !== null);
    expect(known.sort()).toEqual(
      [
        'AT',
        'BE',
        'CZ',
        'DE',
        'DK',
        'ES',
        'FI',
        'FR',
        'GB',
        'GR',
        'IE',
        'IT',
        'NL',
        'NO',
        'PL',
        'PT',
        'SE',
      ].sort(),
    );
    expect(withdrawalDaysIn('DE')).toBe(14);
    expect(withdrawalDaysIn('PK')).toBeNull();
  });
});
