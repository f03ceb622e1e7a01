import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import type { DiscountRule, PromotionCodeState } from '@/lib/discounts/discount';
import { evaluateDiscount } from '@/lib/discounts/evaluate-discount';
import { computeOrderTotals } from '@/lib/pricing/order-totals';

const NOW = new Date('2026-11-24T12:00:00Z');
const rule: DiscountRule = {
  discountId: 'd',
  title: '15% off',
  kind: 'percent',
  percentOffBps: 1500,
  amountOffMinor: null,
  currency: 'PKR',
  minimumSubtotalMinor: minor(0),
  startsAt: null,
  endsAt: null,
  isActive: true,
  productIds: [],
  perPersonLimit: null,
};
type Changes = { rule?: Partial<DiscountRule>; code?: Partial<PromotionCodeState> };
const codeOf = ({ rule: ruleChanges, code }: Changes): PromotionCodeState => ({
  promotionCodeId: 'c',
  code: 'NUE-TEST',
  visitorId: null,
  expiresAt: null,
  isDisabled: false,
  isSingleUse: false,
  isUsedUp: false,
  rule: { ...rule, ...ruleChanges },
  ...code,
});
const line = (grossMinor: number, productId = 'p1') => ({ productId, grossMinor: minor(grossMinor) });
const evaluate = (changes: Changes, lines = [line(680_000)]) =>
  evaluateDiscount({ code: codeOf(changes), lines, now: NOW });

describe('the discount of a code', () => {
  it('is a percentage of the subtotal in whole rupees (rule 2)', () => {
    expect(evaluate({})).toMatchObject({ ok: true, value: { discountMinor: 102_000 } });
    expect(evaluate({}, [line(199_900)])).toMatchObject({ value: { discountMinor: 30_000 } });
    expect(evaluate({}, [line(333)])).toMatchObject({ value: { discountMinor: 100 } });
  });

  it('is the percentage, rounded once, for every subtotal from 1 to 200 000 rupees', () => {
    const wrong: number[] = [];
    for (let rupees = 1; rupees <= 200_000; rupees += 1) {
      const outcome = evaluate({}, [line(rupees * 100)]);
      const discountMinor = outcome.ok ? outcome.value.discountMinor : -1;
      // Half up to the paisa, then half up to the rupee; exact in integers: 15% of whole rupees has no half paisa.
      const exactPaisa = rupees * 15;
      if (discountMinor !== Math.floor((exactPaisa + 50) / 100) * 100) wrong.push(rupees);
    }
    expect(wrong).toEqual([]);
  });

  it('is split over the lines that it applies to, and sums to the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ rupees: fc.integer({ min: 1, max: 100_000 }), isFor: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: 10_000 }),
        (goods, percentOffBps) => {
          const lines = goods.map(({ rupees, isFor }) => line(rupees * 100, isFor ? 'in' : 'out'));
          const outcome = evaluate({ rule: { percentOffBps, productIds: ['in'] } }, lines);
          if (!outcome.ok) {
            expect(goods.some(({ isFor }) => isFor)).toBe(false);
            return;
          }
          const totals = computeOrderTotals({
            lines: lines.map(({ grossMinor }) => ({ unitPriceMinor: grossMinor, quantity: 1 })),
            discount: outcome.value,
            delivery: null,
            includedTaxBps: 0,
          });
          expect(totals.lines.reduce((sum, each) => sum + each.discountMinor, 0)).toBe(
            outcome.value.discountMinor,
          );
          for (const [index, each] of totals.lines.entries()) {
            if (!goods[index]?.isFor) expect(each.discountMinor).toBe(0);
          }
        },
      ),
    );
  });

  it('is an amount, and never more than the subtotal', () => {
    const amount = { kind: 'amount', percentOffBps: null, amountOffMinor: 100_000 } as const;
    expect(evaluate({ rule: amount })).toMatchObject({ value: { discountMinor: 100_000 } });
    expect(evaluate({ rule: amount }, [line(50_000)])).toMatchObject({ value: { discountMinor: 50_000 } });
  });

  it('is the delivery', () => {
    const free = { kind: 'free_delivery', percentOffBps: null } as const;
    expect(evaluate({ rule: free })).toMatchObject({ value: { discountMinor: 0, isFreeDelivery: true } });
  });
});

describe('obstacles to a discount', () => {
  const at = (offsetMs: number) => new Date(NOW.getTime() + offsetMs);
  it.each<[string, Changes, string | null]>([
    ['a rule that is switched off', { rule: { isActive: false } }, 'not_active'],
    ['a code that is switched off', { code: { isDisabled: true } }, 'not_active'],
    ['a rule that starts in a millisecond', { rule: { startsAt: at(1) } }, 'not_started'],
    ['not a rule that starts now', { rule: { startsAt: at(0) } }, null],
    ['a rule that ends now', { rule: { endsAt: at(0) } }, 'expired'],
    ['not a rule that ends in a millisecond', { rule: { endsAt: at(1) } }, null],
    ['a code that runs out now', { code: { expiresAt: at(0) } }, 'expired'],
    ['not a code that runs out in a millisecond', { code: { expiresAt: at(1) } }, null],
    ['a code that is used up', { code: { isUsedUp: true } }, 'used_up'],
    [
      'a minimum that is missed by a paisa',
      { rule: { minimumSubtotalMinor: minor(680_001) } },
      'minimum_not_reached',
    ],
    ['not a minimum that is just reached', { rule: { minimumSubtotalMinor: minor(680_000) } }, null],
    ['goods that it is not for', { rule: { productIds: ['other'] } }, 'nothing_eligible'],
  ])('%s', (_what, changes, expected) => {
    const outcome = evaluate(changes);
    expect(outcome.ok ? null : outcome.error.code).toBe(expected);
  });
});
