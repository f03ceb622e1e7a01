import 'server-only';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';

/**
 * Records on the cart behind `token` which article referred to it. The first one stays until the cart becomes an order.
 * The article's daily count is incremented in the same statement: a number without any cart or person behind it.
 */
export async function recordSourceArticle(input: { token: string; articleSlug: string }): Promise<void> {
  const { token, articleSlug } = input;
  await getDb().$executeRaw`
    with noted as (
      update cart set source_article_slug = ${articleSlug}
      where token_hash = ${sha256(token)} and source_article_slug is null
      returning id)
    insert into article_cart_day as d (article_slug, day, carts)
    select ${articleSlug}, (now() at time zone ${SHOP_TIME_ZONE})::date, 1 from noted
    on conflict (article_slug, day) do update set carts = d.carts + 1`;
}
