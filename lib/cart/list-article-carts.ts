import 'server-only';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import type { Db } from '@/lib/db/client';

/** How many carts each article referred in the last `days` days of the shop's own time zone, today included. */
export function listArticleCarts(db: Db, days: number): Promise<{ articleSlug: string; carts: number }[]> {
  return db.$queryRaw`
    select article_slug as "articleSlug", sum(carts)::int as carts from article_cart_day
    where day > (now() at time zone ${SHOP_TIME_ZONE})::date - ${days}::int
    group by article_slug`;
}
