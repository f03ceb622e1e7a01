import { describe, expect, it } from 'vitest';
import { endOfShopDay, shopDayOf, startOfShopDay, toShopIso } from '@/lib/config/shop-time';
import { addDays, countDays, isCalendarDay, listDays } from '@/lib/core/calendar-day';

describe('days of the shop', () => {
  it('begin at midnight in Karachi', () => {
    expect(startOfShopDay('2026-11-26').toISOString()).toBe('2026-11-25T19:00:00.000Z');
    expect(endOfShopDay('2026-11-26').toISOString()).toBe('2026-11-26T19:00:00.000Z');
  });

  it('take each moment to its day', () => {
    expect(shopDayOf(new Date('2026-11-25T18:59:59.999Z'))).toBe('2026-11-25');
    expect(shopDayOf(new Date('2026-11-25T19:00:00.000Z'))).toBe('2026-11-26');
  });

  it('format a timestamp with its offset', () => {
    expect(toShopIso(new Date('2026-11-26T12:40:05.999Z'))).toBe('2026-11-26T17:40:05+05:00');
  });

  it('are counted over the end of a month and a leap day', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(countDays('2026-01-31', '2026-02-01')).toBe(2);
    expect(countDays('2026-02-02', '2026-02-01')).toBe(0);
    expect(listDays('2026-12-30', '2027-01-01')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  });

  it('must exist', () => {
    expect(['2026-02-30', '2026-2-3', '', 'today', '2026-13-01'].filter(isCalendarDay)).toEqual([]);
    expect(isCalendarDay('2028-02-29')).toBe(true);
  });
});
