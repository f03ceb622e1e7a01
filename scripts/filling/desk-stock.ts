import type { FilledTable } from '../bench/fill-tables';
import { DESK_ID, DESK_SKU, DESK_VARIANT } from './desk-ids';
import { DESK_CODE, DESK_ORDERS, deskId as id } from './desk-rows';

const { ORDER, CART, LEFT_CART } = DESK_ID;
const CODE_ID = `(select id from promotion_code where code = '${DESK_CODE}')`;
const unit = (isDuo: string) => `case when ${isDuo} then 1240000 else 680000 end`;
/** Who has not paid, or did not, has the goods in the cart still. */
const IS_FULL = "status in ('pending', 'expired')";
/** Somebody looks, and goes. */
const IS_LEFT = 'n % 2 = 0';

/** The carts of the orders, and as many again that nobody ordered from as half of them. */
export const DESK_CARTS: readonly FilledTable[] = [
  {
    name: 'cart',
    rows: `(id, token_hash, created_at, updated_at, source_article_slug, promotion_code_id)
      select ${id(CART)}, sha256(('desk cart' || n)::bytea), at - interval '10 minutes', at, article,
        case when has_code and ${IS_FULL} then ${CODE_ID} end ${DESK_ORDERS}
      union all
      select ${id(LEFT_CART)}, sha256(('left cart' || n)::bytea), at, at, article, null ${DESK_ORDERS}
      where ${IS_LEFT}`,
  },
  {
    name: 'cart_line',
    rows: `(id, cart_id, variant_id, quantity, seen_unit_price_minor, created_at)
      select ${id(14)}, ${id(CART)}, ${DESK_VARIANT('is_duo')}, quantity, ${unit('is_duo')}, at - interval '10 minutes'
      ${DESK_ORDERS} where ${IS_FULL}
      union all
      select ${id(15)}, ${id(CART)}, ${DESK_VARIANT('not is_duo')}, 1, ${unit('not is_duo')}, at - interval '9 minutes'
      ${DESK_ORDERS} where ${IS_FULL} and has_both
      union all
      select ${id(16)}, ${id(LEFT_CART)}, ${DESK_VARIANT('is_duo')}, 1, ${unit('is_duo')}, at
      ${DESK_ORDERS} where ${IS_LEFT}`,
  },
];

/** The pieces of each order, by variant. */
const PIECES = `(select is_first = is_duo as duo, hold, is_live, sum(case when is_first then quantity else 1 end)::int as pieces
  ${DESK_ORDERS} cross join (values (true), (false)) line (is_first) where is_first or has_both group by 1, 2, 3)`;

export const DESK_STOCK: readonly FilledTable[] = [
  {
    name: 'stock_reservation',
    rows: `(id, order_id, variant_id, quantity, status, created_at, settled_at)
      select ${id(17)}, ${id(ORDER)}, ${DESK_VARIANT('is_duo')}, quantity, hold::stock_reservation_status, at,
        case when hold <> 'held' then at end ${DESK_ORDERS}
      union all
      select ${id(18)}, ${id(ORDER)}, ${DESK_VARIANT('not is_duo')}, 1, hold::stock_reservation_status, at,
        case when hold <> 'held' then at end ${DESK_ORDERS} where has_both`,
  },
  {
    name: 'stock_movement',
    // As many come in as go out and are held, so that as many can be bought as before.
    rows: `(id, variant_id, quantity_delta, reason, order_id, note, created_at)
      select ${id(7)}, ${DESK_VARIANT('is_duo')}, -quantity, 'sale'::stock_movement_reason, ${id(ORDER)}, null, at
      ${DESK_ORDERS} where is_live
      union all
      select ${id(8)}, ${DESK_VARIANT('not is_duo')}, -1, 'sale', ${id(ORDER)}, null, at
      ${DESK_ORDERS} where is_live and has_both
      union all
      select gen_random_uuid(), v.id, went.pieces, 'receipt', null, 'For orders that were filled in',
        now() - $1 * interval '1 minute'
      from (select duo, sum(pieces)::int as pieces from ${PIECES} p where is_live or hold = 'held' group by 1) went
      join product_variant v on v.sku = ${DESK_SKU('went.duo')} where went.pieces > 0`,
  },
];

/** What triggers would have kept in step meanwhile, for the part that has just been filled in. */
export const DESK_SUMS: readonly string[] = [
  // Of what came in, what is held has not gone out.
  `update inventory_level i set on_hand = on_hand + held.pieces, reserved = reserved + held.pieces
    from (select duo, sum(pieces)::int as pieces from ${PIECES} p where hold = 'held' group by 1) held
    join product_variant v on v.sku = ${DESK_SKU('held.duo')} where i.variant_id = v.id`,
  `update promotion_code c set redemption_count = redemption_count + (select count(*) ${DESK_ORDERS}
    where has_code and hold <> 'released') where c.code = '${DESK_CODE}'`,
  `insert into article_cart_day as d (article_slug, day, carts)
    select article, (at at time zone 'Asia/Karachi')::date, count(*) + count(*) filter (where ${IS_LEFT})
    ${DESK_ORDERS} where article is not null group by 1, 2
    on conflict (article_slug, day) do update set carts = d.carts + excluded.carts`,
];
