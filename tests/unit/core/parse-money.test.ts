import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatMoneyInput } from '@/lib/core/money';
import { parseExactMoney, parseMoney } from '@/lib/core/parse-money';

describe('a price that is typed', () => {
  it.each([
    ['6800', 680_000],
    [' 6,800 ', 680_000],
    ['6 800', 680_000],
    ['1,24,000', 12_400_000],
    ['0', 0],
    ['6800.00', 680_000],
    ['Rs 6,800', 680_000],
    ['Rs.6800', 680_000],
    ['PKR 6800', 680_000],
    ['6,800/-', 680_000],
    ['۶۸۰۰', 680_000],
    ['٦٬٨٠٠٫٠٠', 680_000],
    ['６８００', 680_000],
  ])('%j is read', (typed, amountMinor) => {
    expect(parseMoney(typed, 'PKR')).toBe(amountMinor);
  });

  it.each(['', 'six', '-1', '6800.50', '6,8', '6 8', '1e9', '9999999999', '$6800', 'Rs', '6800 6800'])(
    '%j is none',
    (typed) => {
      expect(parseMoney(typed, 'PKR')).toBeNull();
    },
  );

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_900 }), (amountMinor) => {
        expect(parseMoney(formatMoneyInput(amountMinor, 'USD'), 'USD')).toBe(amountMinor);
        expect(parseMoney(formatMoney(amountMinor, 'USD'), 'USD')).toBe(amountMinor);
        expect(parseExactMoney(formatMoney(amountMinor, 'PKR'), 'PKR')).toBe(amountMinor);
      }),
    );
  });
});

describe('an amount to the minor unit that is typed', () => {
  it.each([
    ['1,250', 125_000],
    ['Rs 1,250.5', 125_050],
    ['0.05', 5],
    ['21,474,836.47', 2_147_483_647],
    ['21474836.48', null],
    ['', null],
    ['-5', null],
    ['1.234', null],
    ['12e3', null],
    ['999999999', null],
  ])('%s is %s', (text, amount) => {
    expect(parseExactMoney(text, 'PKR')).toBe(amount);
  });
});
