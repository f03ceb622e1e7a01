import 'server-only';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';

export type ArticleOrderTotals = { articleSlug: string; orders: number; revenueMinor: number };

/**
 * The query behind `listArticleOrderTotals`, apart so that a test can look at its plan: orders that were placed in the last
 * `days` days of the shop's own time zone, today included, and were not cancelled; by article, with what they came to
 * less what was refunded.
 */
export function articleOrderTotalsSql(days: number): Prisma.Sql {
  return Prisma.sql`
    with bounds as materialized (
      select ((now() at time zone ${SHOP_TIME_ZONE})::date - (${days}::int - 1))::timestamp
        at time zone ${SHOP_TIME_ZONE} as since),
    sold as (
      select o.id, o.source_article_slug, o.total_minor from "order" o
      where o.source_article_slug is not null and o.cancelled_at is null
        and o.placed_at >= (select since from bounds)),
    refunded as (
      select r.order_id, sum(r.amount_minor) as amount_minor from refund r
      where r.status = 'succeeded' and r.created_at >= (select since from bounds) group by r.order_id)
    select sold.source_article_slug as "articleSlug", count(*)::int as orders,
      sum(sold.total_minor - coalesce(refunded.amount_minor, 0))::float8 as "revenueMinor"
    from sold left join refunded on refunded.order_id = sold.id
    group by sold.source_article_slug`;
}

/** What each article sold in the last `days` days; articles without an order are not among them. */
export function listArticleOrderTotals(db: Db, days: number): Promise<ArticleOrderTotals[]> {
  return db.$queryRaw<ArticleOrderTotals[]>(articleOrderTotalsSql(days));
}
