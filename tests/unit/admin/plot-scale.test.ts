import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAge } from '@/components/admin/dashboard/format-age';
import { percentOf, placeBars, roundUp } from '@/components/admin/dashboard/plot-scale';

describe('the axis of a plot', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [10, 10],
    [11, 20],
    [2400, 2500],
    [680_000, 1_000_000],
  ])('of %i ends at %i', (value, top) => expect(roundUp(value)).toBe(top));

  it('is never lower than its highest bar, and wastes at most 60%', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (value) => {
        const top = roundUp(value);
        return top >= value && top <= value * 2.5;
      }),
    );
  });
});

describe('the bars of a plot', () => {
  const amount = fc.nat({ max: 1e9 });

  it('stay within it, stand on one line, and are as high as their values are to each other', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ above: amount, below: amount }), { minLength: 1 }), (pairs) => {
        const { bars, zero, top, bottom } = placeBars(pairs);
        for (const [index, { above, below }] of bars.entries()) {
          const pair = pairs[index] ?? { above: 0, below: 0 };
          expect(above.y + above.height).toBeCloseTo(zero, 6);
          expect(below.y).toBe(zero);
          expect(above.y).toBeGreaterThanOrEqual(-1e-6);
          expect(below.y + below.height).toBeLessThanOrEqual(100 + 1e-6);
          expect((above.height / 100) * (top + bottom)).toBeCloseTo(pair.above, 0);
        }
      }),
    );
  });

  it('lie flat when there is nothing', () => {
    const { bars, zero } = placeBars([{ above: 0, below: 0 }]);
    expect(zero).toBe(100);
    expect(bars).toEqual([{ x: 0, above: { y: 100, height: 0 }, below: { y: 100, height: 0 } }]);
  });
});

describe('the labels of a plot', () => {
  it('show a percentage with one decimal, and none for zero', () => {
    expect(percentOf(2, 3)).toBe(66.7);
    expect(percentOf(0, 0)).toBeNull();
  });

  it('show how long something is waiting', () => {
    const now = new Date('2026-11-26T12:00:00Z');
    const ago = (minutes: number) => formatAge(new Date(now.getTime() - minutes * 60_000), now);
    expect([ago(1), ago(12), ago(180), ago(60 * 49)]).toEqual([
      'a moment',
      '12 minutes',
      '3 hours',
      '2 days',
    ]);
  });
});
