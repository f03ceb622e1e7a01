import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkoutSchema } from '@/lib/checkout/checkout-schema';
import { countryRule, listCountries } from '@/lib/checkout/countries';
import { readPostalCode } from '@/lib/checkout/postal-code';
import { countryName } from '@/lib/core/country-name';
import { validateInput } from '@/lib/http/read-input';
import { checkoutInput } from './checkout-input';

function faultsOf(address: Record<string, unknown>): string[] {
  const checked = validateInput(checkoutSchema, checkoutInput({ phone: '+92 300 1234567', ...address }));
  return checked.ok ? [] : Object.keys(checked.error.fields ?? {});
}

describe('a postal code', () => {
  it.each([
    ['PK', '54792'],
    ['PK', ''],
    ['GB', 'SW1A 1AA'],
    ['GB', 'm11ae'],
    ['US', '10001-1234'],
    ['CA', 'K1A 0B1'],
    ['NL', '1012 AB'],
    ['JP', '1000001'],
    ['PT', '1000-001'],
    ['SE', '114 55'],
    ['IE', 'D02 AF30'],
    ['AE', ''],
    ['HK', '999077'],
  ])('of %s may be %j', (country, postalCode) => {
    expect(faultsOf({ country, postalCode, region: 'Region' })).toEqual([]);
  });

  it.each([
    ['PK', '5479'],
    ['PK', '547922'],
    ['PK', 'LAHORE'],
    ['GB', '54000'],
    ['GB', ''],
    ['US', '1000'],
    ['US', ''],
    ['CA', '12345'],
    ['DE', '1011'],
    ['DE', 'F-10115'],
    ['IN', '11000'],
  ])('of %s may not be %j', (country, postalCode) => {
    expect(faultsOf({ country, postalCode, region: 'Region' })).toEqual(['shippingAddress.postalCode']);
  });

  it.each([
    ['PK', '۵۴۰۰۰', '54000'],
    ['PK', '٥٤٠٠٠', '54000'],
    ['PK', ' 54 000.', '54000'],
    ['PK', 'PK-05400', '05400'],
    ['PK', '\u200e54000\u200b', '54000'],
    ['DE', 'D-10115', '10115'],
    ['DE', 'de 10115', '10115'],
    ['AT', 'A–1010', '1010'],
    ['FI', 'FIN-00100', '00100'],
    ['SE', 'SE-111 22', '111 22'],
    ['SE', '11122', '111 22'],
    ['SE', 'S-11122', '111 22'],
    ['CA', 'K1A-0B1', 'K1A 0B1'],
    ['CA', 'k1a  0b1', 'K1A 0B1'],
    ['GB', 'sw1a\u00a0 1aa', 'SW1A 1AA'],
    ['GB', 'GB-M1 1AE', 'M1 1AE'],
    ['NL', '1012ab', '1012 AB'],
    ['JP', '1000001', '100-0001'],
    ['JP', '１００-０００１', '100-0001'],
    ['US', 'USA 10001 1234', '10001-1234'],
    ['PT', '1000 001', '1000-001'],
    ['IE', 'd02af30', 'D02 AF30'],
    ['AE', ' 00000 ', '00000'],
  ])('of %s typed as %j is kept as %s', (country, typed, kept) => {
    expect(readPostalCode(typed, country)).toBe(kept);
    expect(faultsOf({ country, postalCode: typed, region: 'Region' })).toEqual([]);
    const asked = checkoutInput({ phone: '+92 300 1234567', country, postalCode: typed, region: 'Region' });
    expect(checkoutSchema.parse(asked).shippingAddress.postalCode).toBe(kept);
  });

  it('is kept as it is once it has been read', () => {
    const countries = fc.constantFrom(...listCountries().map(({ code }) => code));
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789ABDEFKS- .۵٤'), maxLength: 12 });
    fc.assert(
      fc.property(countries, typed, (country, text) => {
        const code = readPostalCode(text, country);
        if (code !== null) expect(readPostalCode(code, country)).toBe(code);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes with a state where an address needs one', () => {
    for (const [country, postalCode] of [
      ['US', '10001'],
      ['CA', 'K1A 0B1'],
      ['AU', '2000'],
    ]) {
      expect(faultsOf({ country, postalCode, region: '' })).toEqual(['shippingAddress.region']);
    }
  });
});

describe('a country', () => {
  it('is offered with Pakistan first, then by name, each once', () => {
    const countries = listCountries();
    expect(countries[0]).toEqual({ code: 'PK', name: 'Pakistan' });
    const rest = countries.slice(1).map(({ name }) => name);
    expect(rest).toEqual([...rest].sort((a, b) => a.localeCompare(b)));
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
    for (const { code } of countries) expect(countryName(code)).not.toBe(code);
  });

  it.each(['XX', 'KP', '', 'PKR', 'toString', '__proto__', 'constructor', 'P K', 92, null, '**'])(
    'that we do not deliver to (%j) is refused',
    (country) => expect(faultsOf({ country })).toContain('shippingAddress.country'),
  );

  it('has no rule by the name of a property that every object has', () => {
    expect(countryRule('hasOwnProperty')).toBeNull();
  });
});
