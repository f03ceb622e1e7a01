import 'server-only';
import { endOfShopDay, shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { addDays, listDays } from '@/lib/core/calendar-day';
import type { Currency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import { type ArticleRefunds, type ArticleSales, type DailySales, emptyDailySales } from './daily-sales';
import { articleRefundsSql, dailyArticleSalesSql, dailySalesSql } from './daily-sales-sql';

type SalesPeriod = { days: number; currency: Currency; now: Date };

/**
 * The last days, oldest first, today included, none left out. Days that have ended are read from the daily
 * aggregates of the worker; today, and a day without an aggregate yet, are computed now, by index.
 */
export async function listDailySales({ days, currency, now }: SalesPeriod): Promise<DailySales[]> {
  const { first, today, missing } = await findDaysWithoutAggregate({ days, now });
  const counted = Prisma.join(
    missing.map((range) => Prisma.sql`select * from (${dailySalesSql(range)}) as counted`),
    ' union all ',
  );
  const rows = await getDb().$queryRaw<DailySales[]>`
    select day::text, orders, sales_minor::float8 as "salesMinor", checkouts, checkouts_placed as "checkoutsPlaced",
      refunds, refunded_minor::float8 as "refundedMinor", rewarded_orders as "rewardedOrders",
      rewarded_sales_minor::float8 as "rewardedSalesMinor", shared_orders as "sharedOrders",
      shared_sales_minor::float8 as "sharedSalesMinor"
    from (
      select day, currency, orders, sales_minor, checkouts, checkouts_placed, refunds, refunded_minor, rewarded_orders,
        rewarded_sales_minor, shared_orders, shared_sales_minor
      from sales_day where day >= ${first}::date and day < ${today}::date
      union all ${counted}) as days
    where currency = ${currency}`;
  const byDay = new Map(rows.map((row) => [row.day, row]));
  return listDays(first, today).map((day) => byDay.get(day) ?? emptyDailySales(day));
}

/** The articles that the orders of the last days are attributed to, the one that sold most first. Refunds are not subtracted. */
export async function listArticleSales({ days, currency, now }: SalesPeriod): Promise<ArticleSales[]> {
  const { first, today, missing } = await findDaysWithoutAggregate({ days, now });
  const counted = Prisma.join(missing.map(dailyArticleSalesSql), ' union all ');
  return getDb().$queryRaw<ArticleSales[]>`
    select slug, sum(orders)::int as orders, sum(sales_minor)::float8 as "salesMinor"
    from (
      select day, currency, slug, orders, sales_minor from sales_day_article
      where day >= ${first}::date and day < ${today}::date
      union all ${counted}) as days
    where currency = ${currency} group by slug order by "salesMinor" desc, slug`;
}

/** What was refunded in the last days, of whatever order, by the article that the order is attributed to. */
export async function listArticleRefunds({ days, currency, now }: SalesPeriod): Promise<ArticleRefunds[]> {
  const today = shopDayOf(now);
  const period = { from: startOfShopDay(addDays(today, 1 - days)), before: endOfShopDay(today) };
  return getDb().$queryRaw<ArticleRefunds[]>`
    select slug, refunded_minor::float8 as "refundedMinor" from (${articleRefundsSql(period)}) as refunds
    where currency = ${currency}`;
}

/** Today, and the ranges before its end without an aggregate: consecutive days are one. */
async function findDaysWithoutAggregate({ days, now }: { days: number; now: Date }) {
  const today = shopDayOf(now);
  const first = addDays(today, 1 - days);
  const aggregated = await getDb().$queryRaw<{ day: string }[]>`
    select distinct day::text from sales_day where day >= ${first}::date and day < ${today}::date`;
  const isAggregated = new Set(aggregated.map(({ day }) => day));
  const missing: { from: Date; before: Date }[] = [];
  for (const day of listDays(first, today).filter((one) => !isAggregated.has(one))) {
    const [from, before] = [startOfShopDay(day), endOfShopDay(day)];
    const last = missing.at(-1);
    if (last?.before.getTime() === from.getTime()) last.before = before;
    else missing.push({ from, before });
  }
  return { first, today, missing };
}
