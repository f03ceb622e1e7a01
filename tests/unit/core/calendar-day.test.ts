import { describe, expect, it } from 'vitest';
import { parseAuditFilters } from '@/lib/audit/audit-filters';
import { isCalendarDay } from '@/lib/core/calendar-day';
import { discountSchema } from '@/lib/discounts/discount-schema';
import { exportSchema } from '@/lib/orders/reports/export-request';

const BEYOND = [
  '0001-01-01',
  '1999-12-31',
  '2200-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-13-01',
  '20260101',
  '',
];

describe('a day', () => {
  it('is one of the years in which the shop does business', () => {
    for (const day of ['2000-01-01', '2026-11-30', '2028-02-29', '2199-12-31'])
      expect(isCalendarDay(day)).toBe(true);
  });

  it.each(BEYOND)('%j is none: for the log, an export and a discount', (day) => {
    expect(isCalendarDay(day)).toBe(false);
    expect(parseAuditFilters({ from: day, to: day })).toMatchObject({ from: null, to: null });
    expect(exportSchema.safeParse({ what: 'orders', first: '2026-01-01', last: day }).success).toBe(false);
    const discount = {
      title: 'Ten off',
      kind: 'percent',
      value: '10',
      minimum: '',
      startsAt: '',
      endsAt: '',
      redemptionLimit: '',
      perPersonLimit: '',
      isActive: true,
      productIds: [],
    };
    expect(discountSchema.safeParse(discount).success).toBe(true);
    if (day) expect(discountSchema.safeParse({ ...discount, startsAt: `${day}T10:00` }).success).toBe(false);
  });
});
