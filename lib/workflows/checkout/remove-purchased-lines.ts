import 'server-only';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';

/**
 * Removes the purchased lines from the cart that they came from, and only those: what the buyer added meanwhile, in
 * another tab, stays. The checkout draft, the promotion code and the source article are cleared.
 */
export async function removePurchasedLines(
  tx: Tx,
  { orderId, cartId }: { orderId: string; cartId: string | null },
): Promise<void> {
  if (!cartId) return;
  await tx.$executeRaw`
    with purchase as (select ${orderId}::uuid as order_id, ${cartId}::uuid as cart_id),
    ${removePurchasedLinesSql(Prisma.sql`purchase`)}
    select count(*) from purchased`;
}

/**
 * The common table expressions that do the same for some orders.
 * @param orders a relation with the columns `order_id` and `cart_id`; of a cart there is one order.
 */
export function removePurchasedLinesSql(orders: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    -- Found by order, whatever the planner believes about how often a variant has been bought.
    purchased as materialized (
      select bought.cart_id, o.variant_id, o.quantity
      from ${orders} bought join order_line o on o.order_id = bought.order_id where bought.cart_id is not null),
    taken_out as (
      delete from cart_line l using purchased
      where l.cart_id = purchased.cart_id and l.variant_id = purchased.variant_id and l.quantity <= purchased.quantity),
    lowered as (
      update cart_line l set quantity = l.quantity - purchased.quantity from purchased
      where l.cart_id = purchased.cart_id and l.variant_id = purchased.variant_id and l.quantity > purchased.quantity),
    cleared as (
      update cart c set checkout_draft = null, source_article_slug = null,
        promotion_code_id = nullif(c.promotion_code_id, used.promotion_code_id)
      from ${orders} bought left join discount_redemption used on used.order_id = bought.order_id
      where c.id = bought.cart_id
        and (c.checkout_draft is not null or c.source_article_slug is not null
          or c.promotion_code_id = used.promotion_code_id))`;
}
