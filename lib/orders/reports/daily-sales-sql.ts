import 'server-only';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import { PLACED_UNPAID_METHODS } from '@/lib/orders/payment-methods-sql';
import { Prisma } from '@/prisma/generated/client';

type Range = { from: Date; before: Date };

/**
 * A cancelled order whose money never came is no sale. One that was paid before it was placed is, and its refund is
 * counted on its own day.
 */
const IS_SALE = Prisma.sql`o.status not in ('pending', 'expired')
  and not (o.status = 'cancelled' and o.payment_method in (${PLACED_UNPAID_METHODS}))`;
const PLACED_DAY = Prisma.sql`(o.placed_at at time zone ${SHOP_TIME_ZONE})::date`;

/** SQL for the daily sales aggregates of a period, as rows of `sales_day`. */
export function dailySalesSql({ from, before }: Range): Prisma.Sql {
  return Prisma.sql`
    with sold as (
      select ${PLACED_DAY} as day, o.currency, count(*)::int as orders, sum(o.total_minor) as sales_minor
      from "order" o where o.placed_at >= ${from} and o.placed_at < ${before} and ${IS_SALE} group by 1, 2),
    helped as (
      select ${PLACED_DAY} as day, o.currency,
        count(*) filter (where c.share_id is not null)::int as rewarded_orders,
        coalesce(sum(o.total_minor) filter (where c.share_id is not null), 0) as rewarded_sales_minor,
        count(*) filter (where o.share_id is not null)::int as shared_orders,
        coalesce(sum(o.total_minor) filter (where o.share_id is not null), 0) as shared_sales_minor
      from "order" o
      left join discount_redemption r on r.order_id = o.id and r.status = 'redeemed'
      left join promotion_code c on c.id = r.promotion_code_id
      where o.placed_at >= ${from} and o.placed_at < ${before} and ${IS_SALE}
        and (o.share_id is not null or o.promotion_code is not null) group by 1, 2),
    begun as (
      select (created_at at time zone ${SHOP_TIME_ZONE})::date as day, currency, count(*)::int as checkouts,
        count(placed_at)::int as checkouts_placed
      from "order" where created_at >= ${from} and created_at < ${before} group by 1, 2),
    sent_back as (
      select (settled_at at time zone ${SHOP_TIME_ZONE})::date as day, currency, count(*)::int as refunds,
        sum(amount_minor) as refunded_minor
      from refund where status = 'succeeded' and settled_at >= ${from} and settled_at < ${before} group by 1, 2)
    select day, currency, coalesce(orders, 0) as orders, coalesce(sales_minor, 0) as sales_minor,
      coalesce(checkouts, 0) as checkouts, coalesce(checkouts_placed, 0) as checkouts_placed,
      coalesce(refunds, 0) as refunds, coalesce(refunded_minor, 0) as refunded_minor,
      coalesce(rewarded_orders, 0) as rewarded_orders, coalesce(rewarded_sales_minor, 0) as rewarded_sales_minor,
      coalesce(shared_orders, 0) as shared_orders, coalesce(shared_sales_minor, 0) as shared_sales_minor
    from sold full join helped using (day, currency) full join begun using (day, currency)
      full join sent_back using (day, currency)`;
}

/** SQL for the daily sales by article of a period, as rows of `sales_day_article`. */
export function dailyArticleSalesSql({ from, before }: Range): Prisma.Sql {
  return Prisma.sql`
    select ${PLACED_DAY} as day, o.currency, o.source_article_slug as slug, count(*)::int as orders,
      sum(o.total_minor) as sales_minor
    from "order" o where o.placed_at >= ${from} and o.placed_at < ${before} and ${IS_SALE}
      and o.source_article_slug is not null group by 1, 2, 3`;
}

/** SQL for the refunds that succeeded in a period, of orders attributed to an article: by article and currency. */
export function articleRefundsSql({ from, before }: Range): Prisma.Sql {
  return Prisma.sql`
    select o.source_article_slug as slug, r.currency, sum(r.amount_minor) as refunded_minor
    from refund r join "order" o on o.id = r.order_id
    where r.status = 'succeeded' and r.settled_at >= ${from} and r.settled_at < ${before}
      and o.source_article_slug is not null group by 1, 2`;
}
