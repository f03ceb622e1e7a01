import type { SampleTable } from './insert-sample-rows';
import { sampleIdSql as id, SAMPLE_ID_KIND, sampleSkuSql, sampleVariantIdSql } from './sample-ids';
import { SAMPLE_ORDERS_SQL, SAMPLE_PROMOTION_CODE } from './sample-orders';

const { ORDER, CART, ABANDONED_CART } = SAMPLE_ID_KIND;
const CODE_ID = `(select id from promotion_code where code = '${SAMPLE_PROMOTION_CODE}')`;
const unit = (isDuo: string) => `case when ${isDuo} then 1240000 else 680000 end`;
/** Unpaid: the cart still has its lines. */
const HAS_LINES = "status in ('pending', 'expired')";
/** An abandoned cart. */
const IS_ABANDONED = 'n % 2 = 0';

/** The carts of the orders, and half as many again that were abandoned. */
export const SAMPLE_CARTS: readonly SampleTable[] = [
  {
    name: 'cart',
    rows: `(id, token_hash, created_at, updated_at, source_article_slug, promotion_code_id)
      select ${id(CART)}, sha256(('desk cart' || n)::bytea), at - interval '10 minutes', at, article,
        case when has_code and ${HAS_LINES} then ${CODE_ID} end ${SAMPLE_ORDERS_SQL}
      union all
      select ${id(ABANDONED_CART)}, sha256(('left cart' || n)::bytea), at, at, article, null ${SAMPLE_ORDERS_SQL}
      where ${IS_ABANDONED}`,
  },
  {
    name: 'cart_line',
    rows: `(id, cart_id, variant_id, quantity, seen_unit_price_minor, created_at)
      select ${id(14)}, ${id(CART)}, ${sampleVariantIdSql('is_duo')}, quantity, ${unit('is_duo')}, at - interval '10 minutes'
      ${SAMPLE_ORDERS_SQL} where ${HAS_LINES}
      union all
      select ${id(15)}, ${id(CART)}, ${sampleVariantIdSql('not is_duo')}, 1, ${unit('not is_duo')}, at - interval '9 minutes'
      ${SAMPLE_ORDERS_SQL} where ${HAS_LINES} and has_both
      union all
      select ${id(16)}, ${id(ABANDONED_CART)}, ${sampleVariantIdSql('is_duo')}, 1, ${unit('is_duo')}, at
      ${SAMPLE_ORDERS_SQL} where ${IS_ABANDONED}`,
  },
];

/** The units of each order, by variant. */
const UNITS_BY_VARIANT = `(select is_first = is_duo as duo, hold, is_live, sum(case when is_first then quantity else 1 end)::int as pieces
  ${SAMPLE_ORDERS_SQL} cross join (values (true), (false)) line (is_first) where is_first or has_both group by 1, 2, 3)`;

export const SAMPLE_STOCK: readonly SampleTable[] = [
  {
    name: 'stock_reservation',
    rows: `(id, order_id, variant_id, quantity, status, created_at, settled_at)
      select ${id(17)}, ${id(ORDER)}, ${sampleVariantIdSql('is_duo')}, quantity, hold::stock_reservation_status, at,
        case when hold <> 'held' then at end ${SAMPLE_ORDERS_SQL}
      union all
      select ${id(18)}, ${id(ORDER)}, ${sampleVariantIdSql('not is_duo')}, 1, hold::stock_reservation_status, at,
        case when hold <> 'held' then at end ${SAMPLE_ORDERS_SQL} where has_both`,
  },
  {
    name: 'stock_movement',
    // As many come in as go out and are held, so that as many can be bought as before.
    rows: `(id, variant_id, quantity_delta, reason, order_id, note, created_at)
      select ${id(7)}, ${sampleVariantIdSql('is_duo')}, -quantity, 'sale'::stock_movement_reason, ${id(ORDER)}, null, at
      ${SAMPLE_ORDERS_SQL} where is_live
      union all
      select ${id(8)}, ${sampleVariantIdSql('not is_duo')}, -1, 'sale', ${id(ORDER)}, null, at
      ${SAMPLE_ORDERS_SQL} where is_live and has_both
      union all
      select gen_random_uuid(), v.id, went.pieces, 'receipt', null, 'For orders that were filled in',
        now() - $1 * interval '1 minute'
      from (select duo, sum(pieces)::int as pieces from ${UNITS_BY_VARIANT} p where is_live or hold = 'held' group by 1) went
      join product_variant v on v.sku = ${sampleSkuSql('went.duo')} where went.pieces > 0`,
  },
];

/** Updates of counters that triggers would have maintained, for the batch that has just been inserted. */
export const SAMPLE_COUNTER_UPDATES: readonly string[] = [
  // Of what came in, what is held has not gone out.
  `update inventory_level i set on_hand = on_hand + held.pieces, reserved = reserved + held.pieces
    from (select duo, sum(pieces)::int as pieces from ${UNITS_BY_VARIANT} p where hold = 'held' group by 1) held
    join product_variant v on v.sku = ${sampleSkuSql('held.duo')} where i.variant_id = v.id`,
  `update promotion_code c set redemption_count = redemption_count + (select count(*) ${SAMPLE_ORDERS_SQL}
    where has_code and hold <> 'released') where c.code = '${SAMPLE_PROMOTION_CODE}'`,
  `insert into article_cart_day as d (article_slug, day, carts)
    select article, shop_day(at), count(*) + count(*) filter (where ${IS_ABANDONED})
    ${SAMPLE_ORDERS_SQL} where article is not null group by 1, 2
    on conflict (article_slug, day) do update set carts = d.carts + excluded.carts`,
];
