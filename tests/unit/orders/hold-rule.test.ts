import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundOfHold, isLittleLeft, type TiedUp } from '@/lib/orders/hold-rule';

const NOTHING: TiedUp = {
  onHand: 120,
  cash: 0,
  ofPerson: 0,
  ofNetwork: 0,
  unpaidOfNetwork: 0,
  people: 0,
  isAmongThem: false,
};
const mostOf = (changes: Partial<TiedUp>, isUnpaid = true) =>
  boundOfHold({ ...NOTHING, ...changes }, isUnpaid).most;

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
    const { most } = boundOfHold(
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
    if (want > most || want > input.stock - tied) continue;
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

describe('what open orders may tie up', () => {
  it('of one person is a quarter of what is there and twenty pieces, and never less than five', () => {
    expect([0, 4, 20, 40, 80, 1000].map((onHand) => mostOf({ onHand }))).toEqual([5, 5, 5, 10, 20, 20]);
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const tied = orderAll({ ...orders, isOnePerson: true });
        expect(tied).toBeLessThanOrEqual(Math.max(5, Math.min(20, Math.ceil(orders.stock / 4))));
      }),
    );
  });

  it('of one network, whoever orders, leaves a quarter to others, and half while nothing is paid', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const share = orders.isUnpaid ? 1 / 2 : 3 / 4;
        const tied = orderAll({ ...orders, isOnePerson: false });
        expect(tied).toBeLessThanOrEqual(Math.max(5, Math.ceil(orders.stock * share)));
      }),
    );
  });

  it('lets many people have a piece each where one has no more', () => {
    const tied = { ofNetwork: 21, people: 21 };
    expect(mostOf({ onHand: 9, cash: 21, ...tied }, false)).toBe(2);
    expect(mostOf({ onHand: 9, cash: 21, ofNetwork: 21, people: 1, isAmongThem: true }, false)).toBe(0);
  });

  it('counts what cash orders took from the shelf as being there still', () => {
    expect(mostOf({ onHand: 60, cash: 60 }, false)).toBe(mostOf({ onHand: 120 }, false));
  });

  it('never goes below zero, and says whose bound it is', () => {
    expect(boundOfHold({ ...NOTHING, ofPerson: 50 }, true)).toEqual({ most: 0, whose: 'person' });
    expect(boundOfHold({ ...NOTHING, ofNetwork: 500, people: 500 }, true)).toEqual({
      most: 0,
      whose: 'network',
    });
  });
});

describe('little is left', () => {
  it('below five pieces, or a fifth of what is there', () => {
    expect(isLittleLeft({ left: 4, onHand: 10 })).toBe(true);
    expect(isLittleLeft({ left: 5, onHand: 10 })).toBe(false);
    expect(isLittleLeft({ left: 19, onHand: 100 })).toBe(true);
    expect(isLittleLeft({ left: 20, onHand: 100 })).toBe(false);
  });
});
