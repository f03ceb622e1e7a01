import 'server-only';
import { endOfShopDay, shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { addDays, listDays } from '@/lib/core/calendar-day';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { dailyArticleSalesSql, dailySalesSql } from './daily-sales-sql';

/** How many days before today are aggregated: a little more than the start page shows. */
export const AGGREGATED_DAYS = 35;
const FRESH_FOR_MS = 10 * 60_000;

/**
 * Recomputes the daily sales aggregates of days that have ended, as long as they may still change: by a refund, a
 * cancellation, a late payment. One transaction a day, which replaces the rows, so that running twice at once does no
 * harm. The current day is computed on demand.
 */
export async function refreshDailySales(now: Date): Promise<void> {
  const today = shopDayOf(now);
  const days = listDays(addDays(today, -AGGREGATED_DAYS), addDays(today, -1));
  const fresh = await getDb().$queryRaw<{ day: string }[]>`
    select distinct day::text from sales_day where computed_at > ${new Date(now.getTime() - FRESH_FOR_MS)}`;
  const isFresh = new Set(fresh.map(({ day }) => day));
  for (const day of days.filter((candidate) => !isFresh.has(candidate))) await refreshDay(day, now);
}

async function refreshDay(day: string, now: Date): Promise<void> {
  const range = { from: startOfShopDay(day), before: endOfShopDay(day) };
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('sales_day'))`;
    await tx.$executeRaw`delete from sales_day where day = ${day}::date`;
    const written = await tx.$executeRaw`
      insert into sales_day (day, currency, orders, sales_minor, checkouts, checkouts_placed, refunds, refunded_minor,
        rewarded_orders, rewarded_sales_minor, shared_orders, shared_sales_minor, computed_at)
      select day, currency, orders, sales_minor, checkouts, checkouts_placed, refunds, refunded_minor,
        rewarded_orders, rewarded_sales_minor, shared_orders, shared_sales_minor, ${now} from (${dailySalesSql(range)}) as days`;
    // A day without orders gets a row too: else every reader would aggregate it again.
    if (written === 0) {
      await tx.$executeRaw`
        insert into sales_day (day, currency, orders, sales_minor, checkouts, checkouts_placed, refunds, refunded_minor,
          rewarded_orders, rewarded_sales_minor, shared_orders, shared_sales_minor, computed_at)
        values (${day}::date, 'PKR', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ${now})`;
    }
    await tx.$executeRaw`
      insert into sales_day_article (day, currency, slug, orders, sales_minor) ${dailyArticleSalesSql(range)}`;
  });
}
