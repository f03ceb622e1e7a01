import { describe, expect, it } from 'vitest';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import { shopDayOf } from '@/lib/config/shop-time';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();

describe('the day of the shop in the database', () => {
  it('is that of the shop’s time zone', async () => {
    for (const at of ['2026-11-25T18:59:59.999Z', '2026-11-25T19:00:00.000Z', '2026-06-30T23:30:00.000Z']) {
      const [row] = await sql(
        'select shop_day($1::timestamptz)::text as day, ($1::timestamptz at time zone $2)::date::text as zoned',
        [at, SHOP_TIME_ZONE],
      );
      expect(row).toEqual({ day: shopDayOf(new Date(at)), zoned: shopDayOf(new Date(at)) });
    }
  });
});
