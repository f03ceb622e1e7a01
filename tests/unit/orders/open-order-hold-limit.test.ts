import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeldStock, holdLimit, isScarceAfterHold } from '@/lib/orders/limits/hold-limit';

const NOTHING: HeldStock = {
  onHand: 120,
  cash: 0,
  ofPerson: 0,
  ofNetwork: 0,
  unpaidOfNetwork: 0,
  people: 0,
  isAmongThem: false,
};
const maxHoldOf = (changes: Partial<HeldStock>, isUnpaid = true) =>
  holdLimit({ ...NOTHING, ...changes }, isUnpaid).remaining;

/** Orders that come one after the other from one network, each as large as it may be. @returns what they tie up. */
function orderAll(input: {
  stock: number;
  wants: number[];
  isUnpaid: boolean;
  isOnePerson: boolean;
}): number {
  let tied = 0;
  let people = 0;
  for (const want of input.wants) {
    const cash = input.isUnpaid ? 0 : tied;
    const isAmongThem = input.isOnePerson && people > 0;
    const { remaining } = holdLimit(
      {
        onHand: input.stock - cash,
        cash,
        ofPerson: input.isOnePerson ? tied : 0,
        ofNetwork: tied,
        unpaidOfNetwork: input.isUnpaid ? tied : 0,
        people,
        isAmongThem,
      },
      input.isUnpaid,
    );
    if (want > remaining || want > input.stock - tied) continue;
    tied += want;
    if (!isAmongThem) people += 1;
  }
  return tied;
}
const anyOrders = fc.record({
  stock: fc.integer({ min: 0, max: 2000 }),
  wants: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 400 }),
  isUnpaid: fc.boolean(),
});

describe('the limit of stock reserved by open orders', () => {
  it('for one person is a quarter of the stock, at most twenty units and at least five', () => {
    expect([0, 4, 20, 40, 80, 1000].map((onHand) => maxHoldOf({ onHand }))).toEqual([5, 5, 5, 10, 20, 20]);
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const tied = orderAll({ ...orders, isOnePerson: true });
        expect(tied).toBeLessThanOrEqual(Math.max(5, Math.min(20, Math.ceil(orders.stock / 4))));
      }),
    );
  });

  it('for one network leaves a quarter to others, and half while nothing is paid', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const share = orders.isUnpaid ? 1 / 2 : 3 / 4;
        const tied = orderAll({ ...orders, isOnePerson: false });
        expect(tied).toBeLessThanOrEqual(Math.max(5, Math.ceil(orders.stock * share)));
      }),
    );
  });

  it('allows one unit each to many people', () => {
    const tied = { ofNetwork: 21, people: 21 };
    expect(maxHoldOf({ onHand: 9, cash: 21, ...tied }, false)).toBe(2);
    expect(maxHoldOf({ onHand: 9, cash: 21, ofNetwork: 21, people: 1, isAmongThem: true }, false)).toBe(0);
  });

  it('counts units deducted by open cash orders as stock', () => {
    expect(maxHoldOf({ onHand: 60, cash: 60 }, false)).toBe(maxHoldOf({ onHand: 120 }, false));
  });

  it('never goes below zero, and says whose bound it is', () => {
    expect(holdLimit({ ...NOTHING, ofPerson: 50 }, true)).toEqual({ remaining: 0, scope: 'person' });
    expect(holdLimit({ ...NOTHING, ofNetwork: 500, people: 500 }, true)).toEqual({
      remaining: 0,
      scope: 'network',
    });
  });
});

describe('low stock', () => {
  it('is below five units, or a fifth of the stock', () => {
    expect(isScarceAfterHold({ remaining: 4, onHand: 10 })).toBe(true);
    expect(isScarceAfterHold({ remaining: 5, onHand: 10 })).toBe(false);
    expect(isScarceAfterHold({ remaining: 19, onHand: 100 })).toBe(true);
    expect(isScarceAfterHold({ remaining: 20, onHand: 100 })).toBe(false);
  });
});
