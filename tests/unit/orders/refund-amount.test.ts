import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { refundOfUnits } from '@/lib/orders/refund-amount';

describe('the refund amount of units', () => {
  it('comes to the line’s total, in whatever steps they are refunded', () => {
    const cases = fc.record({
      quantity: fc.integer({ min: 1, max: 20 }),
      total: fc.integer({ min: 0, max: 50_000_000 }),
      steps: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(cases, ({ quantity, total, steps }) => {
        let refunded = 0;
        let sum = 0;
        for (const step of [...steps, quantity]) {
          const pieces = Math.min(step, quantity - refunded);
          sum += refundOfUnits({ quantity, refunded, lineTotalMinor: minor(total) }, pieces);
          refunded += pieces;
        }
        expect(sum).toBe(total);
      }),
    );
  });

  it('follows the discount, and counts nothing beyond what is left', () => {
    const line = { quantity: 3, refunded: 1, lineTotalMinor: minor(1_000) };
    expect(refundOfUnits(line, 1)).toBe(333);
    expect(refundOfUnits(line, 9)).toBe(666);
    expect(refundOfUnits(line, 0)).toBe(0);
  });
});
