import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMinor,
  allocateByLargestRemainder,
  CURRENCIES,
  type Currency,
  formatMoney,
  isCurrency,
  minor,
  multiplyMinor,
  percentOfMinor,
  requireCurrency,
  subtractMinor,
} from '@/lib/core/money';

const amounts = fc.integer({ min: 0, max: 2_000_000_000 }).map(minor);
const percentages = fc.integer({ min: 0, max: 10_000 });
const currencies = fc.constantFrom(...CURRENCIES);
const weightLists = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 30 });
const STEP_MINOR: Record<Currency, number> = { PKR: 100, USD: 1 };

describe('an amount', () => {
  it('is a whole number of minor units, zero or more', () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => minor(wrong)).toThrow('is not an amount');
    }
    expect(minor(0)).toBe(0);
  });

  it('never goes below zero by subtraction', () => {
    expect(() => subtractMinor(minor(1), minor(2))).toThrow('is not an amount');
    expect(subtractMinor(minor(2), minor(2))).toBe(0);
  });

  it('is multiplied by whole quantities only', () => {
    for (const wrong of [-1, 1.5, Number.NaN])
      expect(() => multiplyMinor(minor(5), wrong)).toThrow('is not a quantity');
  });

  it('too large to be exact is refused rather than rounded', () => {
    expect(() => multiplyMinor(minor(Number.MAX_SAFE_INTEGER), 2)).toThrow('is not an amount');
    expect(() => addMinor(minor(Number.MAX_SAFE_INTEGER), minor(1))).toThrow('is not an amount');
  });

  it('has a currency of the list and no other', () => {
    expect(isCurrency('PKR')).toBe(true);
    expect(isCurrency('pkr')).toBe(false);
    expect(() => requireCurrency('EUR')).toThrow('unknown currency');
  });
});

describe('a percentage of an amount', () => {
  it.each([
    [680_000, 1500, 'PKR', 102_000],
    [199_900, 1500, 'PKR', 30_000], // 299.85 rupees, paid whole
    [100_300, 500, 'PKR', 5_000], // 50.15 rupees
    [101_000, 500, 'PKR', 5_100], // 50.50 rupees: half goes up
    [1, 5000, 'USD', 1], // half a cent goes up
    [1, 4999, 'USD', 0],
    [40, 10_000, 'PKR', 0], // less than half a rupee cannot be paid
    [60, 10_000, 'PKR', 60], // never more than the amount itself
  ] as const)('of %d at %d bps in %s is %d', (amount, percentOffBps, currency, expected) => {
    expect(percentOfMinor({ amountMinor: minor(amount), percentOffBps, currency })).toBe(expected);
  });

  it('is rounded half up twice, exactly: to the minor unit, then to what can be paid', () => {
    fc.assert(
      fc.property(amounts, percentages, currencies, (amountMinor, percentOffBps, currency) => {
        const toMinor = (2n * BigInt(amountMinor) * BigInt(percentOffBps) + 10_000n) / 20_000n;
        const step = BigInt(STEP_MINOR[currency]);
        const payable = ((2n * toMinor + step) / (2n * step)) * step;
        const expected = payable > BigInt(amountMinor) ? amountMinor : Number(payable);
        expect(percentOfMinor({ amountMinor, percentOffBps, currency })).toBe(expected);
      }),
    );
  });

  it('is within the amount, and a multiple of the payable step unless it is the whole amount', () => {
    fc.assert(
      fc.property(amounts, percentages, currencies, (amountMinor, percentOffBps, currency) => {
        const share = percentOfMinor({ amountMinor, percentOffBps, currency });
        expect(share).toBeLessThanOrEqual(amountMinor);
        expect(share === amountMinor || share % STEP_MINOR[currency] === 0).toBe(true);
      }),
    );
  });

  it('never shrinks when the percentage grows', () => {
    fc.assert(
      fc.property(amounts, percentages, percentages, currencies, (amountMinor, one, other, currency) => {
        const of = (percentOffBps: number) => percentOfMinor({ amountMinor, percentOffBps, currency });
        expect(of(Math.min(one, other))).toBeLessThanOrEqual(of(Math.max(one, other)));
      }),
    );
  });

  it.each([-1, 10_001, 12.5, Number.NaN])('refuses %d basis points', (percentOffBps) => {
    expect(() => percentOfMinor({ amountMinor: minor(100), percentOffBps, currency: 'PKR' })).toThrow(
      'basis points',
    );
  });
});

describe('an amount split over weights', () => {
  it('sums to the whole, for any weights', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amountMinor, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        expect(addMinor(...allocateByLargestRemainder(amountMinor, weights))).toBe(amountMinor);
      }),
    );
  });

  it('gives no part more than its weight while the amount is at most their sum', () => {
    const cases = weightLists.chain((weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return fc.tuple(fc.constant(weights), fc.integer({ min: 0, max: sum }));
    });
    fc.assert(
      fc.property(cases, ([weights, amount]) => {
        const parts = allocateByLargestRemainder(minor(amount), weights);
        for (const [index, part] of parts.entries()) expect(part).toBeLessThanOrEqual(weights[index] ?? 0);
      }),
    );
  });

  it('keeps each part within one unit of its exact share', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amountMinor, weights) => {
        const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
        fc.pre(sum > 0n);
        for (const [index, part] of allocateByLargestRemainder(amountMinor, weights).entries()) {
          const exactTimesSum = BigInt(amountMinor) * BigInt(weights[index] ?? 0);
          const distance = BigInt(part) * sum - exactTimesSum;
          expect(distance < sum && distance > -sum).toBe(true);
        }
      }),
    );
  });

  it('gives what is left over to the first of equals', () => {
    expect(allocateByLargestRemainder(minor(100), [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('of nothing is nothing, and something cannot be split over nothing', () => {
    expect(allocateByLargestRemainder(minor(0), [0, 0])).toEqual([0, 0]);
    expect(() => allocateByLargestRemainder(minor(1), [0, 0])).toThrow('split over nothing');
    expect(() => allocateByLargestRemainder(minor(1), [])).toThrow('split over nothing');
  });
});

describe('an amount as a person reads it', () => {
  it.each([
    [680_000, 'PKR', 'PKR\u00a06,800'],
    [199_950, 'PKR', 'PKR\u00a01,999.50'],
    [0, 'PKR', 'PKR\u00a00'],
    [99, 'PKR', 'PKR\u00a00.99'],
    [2_400, 'USD', '$24.00'],
    [5, 'USD', '$0.05'],
  ] as const)('%d %s is %s', (amountMinor, currency, expected) => {
    expect(formatMoney(amountMinor, currency)).toBe(expected);
  });

  it('says the same number that was given', () => {
    fc.assert(
      fc.property(amounts, currencies, (amountMinor, currency) => {
        const digits = formatMoney(amountMinor, currency).replace(/[^\d.]/g, '');
        expect(Math.round(Number(digits) * 100)).toBe(amountMinor);
      }),
    );
  });
});
