import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { computeOrderTotals, lineGrossMinor } from '@/lib/pricing/order-totals';

const money = (max: number) => fc.integer({ min: 0, max }).map(minor);
const lineLists = fc.array(
  fc.record({ unitPriceMinor: money(50_000_000), quantity: fc.integer({ min: 1, max: 20 }) }),
  { minLength: 1, maxLength: 12 },
);
const orders = lineLists.chain((lines) => {
  const subtotal = lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  return fc.record({
    lines: fc.constant(lines),
    discount: fc.option(
      fc.record({
        discountMinor: money(subtotal),
        eligibleMinor: fc.constant(lines.map(lineGrossMinor)),
        isFreeDelivery: fc.boolean(),
      }),
    ),
    delivery: fc.option(
      fc.record({ regularPriceMinor: money(1_000_000), freeFromSubtotalMinor: fc.option(money(subtotal)) }),
    ),
    taxAddedMinor: money(1_000_000),
    includedTaxBps: fc.integer({ min: 0, max: 10_000 }),
  });
});

describe('the totals of an order', () => {
  it('ask for delivery below its free limit, unless the discount is the delivery', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { subtotalMinor, discountMinor, deliveryMinor, waivedDeliveryMinor } =
          computeOrderTotals(order);
        const { regularPriceMinor = 0, freeFromSubtotalMinor = null } = order.delivery ?? {};
        const isFree =
          freeFromSubtotalMinor !== null && subtotalMinor - discountMinor >= freeFromSubtotalMinor;
        expect(deliveryMinor + waivedDeliveryMinor).toBe(isFree ? 0 : regularPriceMinor);
        if (order.discount?.isFreeDelivery) expect(deliveryMinor).toBe(0);
        else expect(waivedDeliveryMinor).toBe(0);
      }),
    );
  });

  it('add up: total = subtotal − discount + delivery + added tax (rule 3)', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const totals = computeOrderTotals(order);
        expect(totals.totalMinor).toBe(
          totals.subtotalMinor - totals.discountMinor + totals.deliveryMinor + totals.taxAddedMinor,
        );
      }),
    );
  });

  it('agree with their lines to the unit, discount by discount (rule 2)', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { lines, subtotalMinor, discountMinor } = computeOrderTotals(order);
        const sumOf = (key: 'discountMinor' | 'lineTotalMinor') =>
          lines.reduce((sum, line) => sum + line[key], 0);
        expect(sumOf('discountMinor')).toBe(discountMinor);
        expect(sumOf('lineTotalMinor')).toBe(subtotalMinor - discountMinor);
      }),
    );
  });

  it('leave no line below zero', () => {
    fc.assert(
      fc.property(orders, (order) => {
        for (const line of computeOrderTotals(order).lines)
          expect(line.lineTotalMinor).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are those of the demonstration order', () => {
    const lines = [
      { unitPriceMinor: minor(680_000), quantity: 1 },
      { unitPriceMinor: minor(1_240_000), quantity: 2 },
    ];
    const totals = computeOrderTotals({
      lines,
      discount: {
        discountMinor: minor(474_000),
        eligibleMinor: lines.map(lineGrossMinor),
        isFreeDelivery: false,
      },
      delivery: { regularPriceMinor: minor(25_000), freeFromSubtotalMinor: null },
      includedTaxBps: 0,
    });
    expect(totals).toEqual({
      lines: [
        { discountMinor: 102_000, lineTotalMinor: 578_000 },
        { discountMinor: 372_000, lineTotalMinor: 2_108_000 },
      ],
      subtotalMinor: 3_160_000,
      discountMinor: 474_000,
      deliveryMinor: 25_000,
      waivedDeliveryMinor: 0,
      taxAddedMinor: 0,
      totalMinor: 2_711_000,
      includedTaxBps: 0,
      includedTaxMinor: 0,
    });
  });

  it('refuse a discount larger than the subtotal', () => {
    const lines = [{ unitPriceMinor: minor(100), quantity: 1 }];
    const discount = { discountMinor: minor(101), eligibleMinor: [minor(100)], isFreeDelivery: false };
    expect(() => computeOrderTotals({ lines, discount, delivery: null, includedTaxBps: 0 })).toThrow();
  });
});
