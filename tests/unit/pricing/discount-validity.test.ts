import { describe, expect, it } from 'vitest';
import { discountValidityAt } from '@/lib/pricing/discount-validity';

const now = new Date('2026-11-30T12:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

describe('a discount', () => {
  it.each([
    ['on, without dates', { isActive: true, startsAt: null, endsAt: null }, 'on'],
    ['on, from its first moment', { isActive: true, startsAt: now, endsAt: after }, 'on'],
    ['later, a moment before it starts', { isActive: true, startsAt: after, endsAt: null }, 'later'],
    ['over, at the moment it ends', { isActive: true, startsAt: before, endsAt: now }, 'over'],
    ['off, whatever its dates', { isActive: false, startsAt: after, endsAt: before }, 'off'],
  ] as const)('is %s', (_, discount, validity) => {
    expect(discountValidityAt(discount, now)).toBe(validity);
  });
});
