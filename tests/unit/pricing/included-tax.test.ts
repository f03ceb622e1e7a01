import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { includedTaxOfMinor } from '@/lib/pricing/included-tax';

const amounts = fc.integer({ min: 0, max: 2_147_483_647 }).map(minor);
const rates = fc.integer({ min: 0, max: 10_000 });

describe('the tax that an amount includes', () => {
  it.each([
    [11_700, 1700, 1_700],
    [705_000, 1700, 102_436],
    [1_181_000, 1700, 171_598],
    [705_000, 0, 0],
  ])('of %d at %d basis points is %d', (amount, bps, tax) => {
    expect(includedTaxOfMinor(minor(amount), bps)).toBe(tax);
  });

  it('is within half a minor unit of the exact share', () => {
    fc.assert(
      fc.property(amounts, rates, (amountMinor, bps) => {
        const exact = (amountMinor * bps) / (10_000 + bps);
        expect(Math.abs(includedTaxOfMinor(amountMinor, bps) - exact)).toBeLessThanOrEqual(0.5000001);
      }),
    );
  });

  it('is never more than the amount, and the tax of what is without it', () => {
    fc.assert(
      fc.property(amounts, rates, (amountMinor, bps) => {
        const taxMinor = includedTaxOfMinor(amountMinor, bps);
        expect(taxMinor).toBeLessThanOrEqual(amountMinor);
        expect(Math.abs(taxMinor - ((amountMinor - taxMinor) * bps) / 10_000)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([-1, 10_001, 0.5])('has no rate of %d', (bps) => {
    expect(() => includedTaxOfMinor(minor(100), bps)).toThrow();
  });
});
