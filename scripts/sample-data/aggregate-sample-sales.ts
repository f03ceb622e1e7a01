import type pg from 'pg';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { dailyArticleSalesSql, dailySalesSql } from '@/lib/orders/reports/daily-sales-sql';
import { AGGREGATED_DAYS } from '@/lib/orders/reports/refresh-daily-sales';

const COLUMNS = `day, currency, orders, sales_minor, checkouts, checkouts_placed, refunds, refunded_minor,
  rewarded_orders, rewarded_sales_minor, shared_orders, shared_sales_minor`;

/** Writes the daily sales aggregates of all days that have ended, as the worker does for the latest of them. */
export async function aggregateSampleSales(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ first: Date | null }>('select min(created_at) as first from "order"');
  const first = rows[0]?.first;
  if (!first) return;
  const [firstDay, today] = [shopDayOf(first), shopDayOf(new Date())];
  const range = { from: startOfShopDay(firstDay), before: startOfShopDay(today) };
  const [days, articles] = [dailySalesSql(range), dailyArticleSalesSql(range)];
  await client.query('begin');
  // The foreign key's own trigger takes the articles of these days along.
  await client.query('set local session_replication_role = origin');
  await client.query("select pg_advisory_xact_lock(hashtext('sales_day'))");
  await client.query('delete from sales_day where day >= $1::date and day < $2::date', [firstDay, today]);
  await client.query(
    `insert into sales_day (${COLUMNS}) select ${COLUMNS} from (${days.text}) as days`,
    days.values,
  );
  // That nothing happened is written down, too, for as far back as the worker goes.
  await client.query(
    `insert into sales_day (${COLUMNS})
     select day::date, 'PKR', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
     from generate_series($1::date - $2::int, $1::date - 1, interval '1 day') as day
     on conflict do nothing`,
    [today, AGGREGATED_DAYS],
  );
  await client.query(
    `insert into sales_day_article (day, currency, slug, orders, sales_minor) ${articles.text}`,
    articles.values,
  );
  await client.query('commit');
}
