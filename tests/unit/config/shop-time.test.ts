import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  formatShopClock,
  formatShopDate,
  formatShopDateTime,
  formatShopFullDate,
} from '@/lib/config/format-shop-time';
import { endOfShopDay, parseShopTime, shopDayOf, startOfShopDay, toShopIso } from '@/lib/config/shop-time';
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

  it('are shown in words, whatever the time zone of the server', () => {
    const at = new Date('2026-11-28T19:30:00Z');
    expect(formatShopDate(at)).toBe('29 November 2026');
    expect(formatShopFullDate(at)).toMatch(/^Sunday,? 29 November 2026$/);
    expect(formatShopDateTime(at)).toBe('29 Nov 2026, 00:30');
    expect(formatShopClock(at)).toBe('00:30');
  });

  it("have times that staff type by the shop's clock", () => {
    expect(parseShopTime('2026-11-26T17:40')).toEqual(new Date('2026-11-26T12:40:00Z'));
    expect(parseShopTime('2026-11-26T17:40:05')).toEqual(new Date('2026-11-26T12:40:05Z'));
    for (const typed of ['', '2026-11-26', '2026-02-30T10:00', '2026-11-26T25:00', '2026-11-26T17:40Z']) {
      expect(parseShopTime(typed)).toBeNull();
    }
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

describe('the time zone of the shop', () => {
  const FOLDERS = ['lib', 'app', 'components', 'server', 'scripts', 'prisma/rules', 'prisma/seed'];
  /** Where it is written down, where moments and days are formatted, and its copy for the database. */
  const HOMES = [
    'lib/config/shop.ts',
    'lib/config/shop-time.ts',
    'lib/config/format-shop-time.ts',
    'lib/core/format-calendar-day.ts',
    'prisma/rules/shop-time.sql',
  ];

  it('is written in one place', () => {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    ).filter((file) => /[.](tsx?|mjs|sql)$/.test(file));
    expect(files.length).toBeGreaterThan(1000);
    const elsewhere = files.filter(
      (file) =>
        !HOMES.includes(file) &&
        /[+]05:?00|Asia\/Karachi|timeZone: |toLocaleDateString|toLocaleTimeString/.test(
          readFileSync(file, 'utf8'),
        ),
    );
    expect(elsewhere).toEqual([]);
  });
});
