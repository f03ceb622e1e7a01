import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import {
  checkRefundAmount,
  mostRefundable,
  refundableMinor,
  refundOfOrder,
  refundOfUnits,
} from '@/lib/pricing/refund-amount';

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

describe('the refund of an order', () => {
  const order = {
    lines: [
      { id: 'a', quantity: 2, refunded: 0, lineTotalMinor: minor(1_001) },
      { id: 'b', quantity: 1, refunded: 1, lineTotalMinor: minor(500) },
    ],
    deliveryMinor: minor(250),
  };
  const returned = [
    { orderLineId: 'a', quantity: 1 },
    { orderLineId: 'b', quantity: 1 },
    { orderLineId: 'of another order', quantity: 1 },
  ];

  it('is that of its units that are left, with its delivery where that goes back too', () => {
    expect(refundOfOrder(order, { returned, withDelivery: false })).toBe(501);
    expect(refundOfOrder(order, { returned, withDelivery: true })).toBe(751);
    expect(refundOfOrder(order, { returned: [], withDelivery: false })).toBe(0);
  });
});

describe('what is still refundable', () => {
  const payment = (capturedMinor: number, refundedMinor = 0, refundPendingMinor = 0) => ({
    capturedMinor,
    refundedMinor,
    refundPendingMinor,
  });

  it('was captured, and neither went back nor is going', () => {
    expect(refundableMinor(payment(1_000, 300, 200))).toBe(500);
    expect(() => refundableMinor(payment(1_000, 800, 201))).toThrow();
  });

  it('goes back from the payment that has most of it', () => {
    expect(mostRefundable([payment(900, 500), payment(700), payment(700)])).toEqual(payment(700));
    expect(mostRefundable([])).toBeNull();
  });

  it.each([
    [1, null],
    [500, null],
    [501, 'exceeds_refundable'],
    [0, 'amount_not_positive'],
    [-1, 'amount_not_positive'],
    [1.5, 'amount_not_positive'],
    [Number.NaN, 'amount_not_positive'],
  ])('of 500, %d: %s', (amountMinor, code) => {
    const checked = checkRefundAmount({ amountMinor, refundableMinor: minor(500) });
    expect(checked.ok ? null : checked.error.code).toBe(code);
  });
});
