import 'server-only';
import { HOME_COUNTRY } from '@/lib/config/shop';
import type { Db } from '@/lib/db/client';
import { type DeliveryRate, toDeliveryRate } from '@/lib/pricing/delivery-price';
import { Prisma } from '@/prisma/generated/client';
import type { CartLineRow } from './build-cart';

type ViewRow = CartLineRow & {
  cartId: string;
  promotionCodeId: string | null;
  deliveryPriceMinor: number | null;
  deliveryFreeFromSubtotalMinor: number | null;
  isShopPaused: boolean;
  includedTaxBps: number;
};

export type CartLines = {
  rows: CartLineRow[];
  /** The rate of the default option in the shop's own country. */
  delivery: DeliveryRate | null;
  /** The code that is on the cart, whether it applies or not. */
  promotion: { cartId: string; promotionCodeId: string } | null;
  /** The shop settings that apply to a cart. */
  shop: { isPaused: boolean; includedTaxBps: number };
};

/**
 * The quantity that the buyer of cart `c` can order of the variant at inventory level `i`: what is available, plus what
 * their own unpaid checkout reserves, which a new checkout releases (rule 7).
 */
const availableToCart = Prisma.sql`
  i.on_hand - i.reserved + coalesce((
    select sum(r.quantity) from "order" o
    join stock_reservation r on r.order_id = o.id and r.variant_id = i.variant_id and r.status = 'held'
    where o.cart_id = c.id and o.status = 'pending' and o.payment_status = 'unpaid'), 0)::int`;

/** Whether `shop` takes no orders: it was never opened (rule 47), or it is paused. */
const takesNoOrders = Prisma.sql`(shop.opened_at is null or shop.is_paused)`;

/** @param lines the table of cart lines, or a substitute for it. */
function selectView(input: { tokenHash: Uint8Array<ArrayBuffer>; lines: Prisma.Sql }): Prisma.Sql {
  return Prisma.sql`
    select c.id as "cartId", c.promotion_code_id as "promotionCodeId", l.id, v.id as "variantId", v.sku, p.id as "productId", p.title as "productTitle", v.title as "variantTitle",
      p.slug as "productSlug", l.quantity, v.unit_price_minor as "unitPriceMinor",
      l.seen_unit_price_minor as "seenUnitPriceMinor",
      case when v.is_active and p.status = 'active' then ${availableToCart} else 0 end as "available",
      (select pp.name from product_picture pp where pp.variant_id = v.id order by pp.position limit 1) as "pictureName",
      d.price_minor as "deliveryPriceMinor", d.free_from_subtotal_minor as "deliveryFreeFromSubtotalMinor",
      ${takesNoOrders} as "isShopPaused", shop.included_tax_bps as "includedTaxBps"
    from cart c
    cross join shop_settings shop
    join ${input.lines} l on l.cart_id = c.id
    join product_variant v on v.id = l.variant_id
    join product p on p.id = v.product_id
    join inventory_level i on i.variant_id = v.id
    left join lateral (
      select r.price_minor, r.free_from_subtotal_minor
      from delivery_rate r join delivery_option o on o.code = r.option_code
      where o.is_active and r.country = ${HOME_COUNTRY}
      order by o.position limit 1) d on true
    where c.token_hash = ${input.tokenHash}
    order by l.created_at, l.id`;
}

function toCartLines(rows: ViewRow[]): CartLines {
  const first = rows[0];
  const delivery =
    first?.deliveryPriceMinor === undefined || first.deliveryPriceMinor === null
      ? null
      : toDeliveryRate({
          priceMinor: first.deliveryPriceMinor,
          freeFromSubtotalMinor: first.deliveryFreeFromSubtotalMinor,
        });
  const promotion = first?.promotionCodeId
    ? { cartId: first.cartId, promotionCodeId: first.promotionCodeId }
    : null;
  const shop = { isPaused: first?.isShopPaused ?? false, includedTaxBps: first?.includedTaxBps ?? 0 };
  return { rows, delivery, promotion, shop };
}

/**
 * A cart's lines in the order in which they were added, with the price and stock of this moment and the default
 * delivery, in one round trip: this is the statement that every page view with a cart waits for.
 */
export async function selectCartLines(db: Db, tokenHash: Uint8Array<ArrayBuffer>): Promise<CartLines> {
  return toCartLines(await db.$queryRaw<ViewRow[]>(selectView({ tokenHash, lines: Prisma.sql`cart_line` })));
}

/**
 * Adds units of a sku to a cart in one conditional statement, so that two tabs cannot together put more in than
 * there is or than one line may hold.
 * @returns the cart as it is now, in the same round trip; null when no line was written.
 */
export async function upsertCartLine(
  db: Db,
  input: {
    tokenHash: Uint8Array<ArrayBuffer>;
    lineId: string;
    sku: string;
    quantity: number;
    largest: number;
  },
): Promise<CartLines | null> {
  // The select sees the table as it was before the insert: the line that was written comes from `added`, the others
  // from the table, and when nothing was written there is nothing to join them to.
  const rows = await db.$queryRaw<ViewRow[]>`
    with added as (
      insert into cart_line as l (id, cart_id, variant_id, quantity, seen_unit_price_minor)
      select ${input.lineId}::uuid, c.id, v.id, ${input.quantity}, v.unit_price_minor
      from cart c, product_variant v
      join product p on p.id = v.product_id and p.status = 'active'
      join inventory_level i on i.variant_id = v.id
      where c.token_hash = ${input.tokenHash} and v.sku = ${input.sku} and v.is_active
        and not exists (select 1 from shop_settings shop where ${takesNoOrders})
        and ${availableToCart} >= ${input.quantity}
      on conflict (cart_id, variant_id) do update
        set quantity = l.quantity + excluded.quantity, seen_unit_price_minor = excluded.seen_unit_price_minor
        where l.quantity + excluded.quantity <= ${input.largest}
          and l.quantity + excluded.quantity <= (
            select ${availableToCart} from inventory_level i, cart c
            where i.variant_id = excluded.variant_id and c.id = l.cart_id)
      returning l.*),
    lines as (
      select * from added
      union all
      select l.* from cart_line l join added a on a.cart_id = l.cart_id and a.id <> l.id)
    ${selectView({ tokenHash: input.tokenHash, lines: Prisma.sql`lines` })}`;
  return rows.length > 0 ? toCartLines(rows) : null;
}

type VariantAvailability = { available: number; inCart: number; isShopPaused: boolean };

/**
 * How many of a sku the cart behind `tokenHash` could have, and how many it has.
 * @returns null when there is no such sku on sale.
 */
export async function selectAvailability(
  db: Db,
  input: { sku: string; tokenHash: Uint8Array<ArrayBuffer> | null },
): Promise<VariantAvailability | null> {
  const rows = await db.$queryRaw<VariantAvailability[]>`
    select coalesce(${availableToCart}, 0) as "available", coalesce(l.quantity, 0) as "inCart",
      ${takesNoOrders} as "isShopPaused"
    from product_variant v
    cross join shop_settings shop
    join product p on p.id = v.product_id and p.status = 'active'
    left join inventory_level i on i.variant_id = v.id
    left join cart c on c.token_hash = ${input.tokenHash}
    left join cart_line l on l.cart_id = c.id and l.variant_id = v.id
    where v.sku = ${input.sku} and v.is_active`;
  return rows[0] ?? null;
}
