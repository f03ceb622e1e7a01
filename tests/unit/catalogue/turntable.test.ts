import { describe, expect, test } from 'vitest';
import { coarseToFine, nearestView } from '@/components/catalogue/gallery/load-frames';
import { frameLabel, wrapFrame } from '@/components/catalogue/gallery/turntable-frame';

describe('the turntable', () => {
  test('loads every view once, distant ones first', () => {
    const order = coarseToFine(36);
    expect(order.slice(0, 4)).toEqual([0, 9, 18, 27]);
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, frame) => frame));
  });

  test('shows the nearest view that is there, round the circle', () => {
    const views = new Map([
      [0, 'front'],
      [18, 'back'],
    ]);
    expect(nearestView(views, 30, 36)).toBe('front');
    expect(nearestView(views, 10, 36)).toBe('back');
    expect(nearestView(new Map(), 10, 36)).toBeNull();
  });

  test('goes on past its end in both directions', () => {
    expect(wrapFrame(36, 36)).toBe(0);
    expect(wrapFrame(-1, 36)).toBe(35);
    expect(wrapFrame(-73.4, 36)).toBe(35);
  });

  test('says which side is seen', () => {
    expect(frameLabel({ frame: 0, frames: 36 })).toBe('0 degrees, the front with its name');
    expect(frameLabel({ frame: 12, frames: 36 })).toBe('120 degrees, from the side');
    expect(frameLabel({ frame: 20, frames: 36 })).toBe('200 degrees, the back with its charging port');
    expect(frameLabel({ frame: 30, frames: 36 })).toBe('300 degrees, from the side');
  });
});
