import 'server-only';
import type { Tx } from '@/lib/db/client';

/**
 * Removes the purchased lines from the cart that they came from, and only those: what the buyer added meanwhile, in
 * another tab, stays. The checkout draft, the promotion code and the source article are cleared.
 */
export async function removePurchasedLines(
  tx: Tx,
  input: { orderId: string; cartId: string | null },
): Promise<void> {
  if (!input.cartId) return;
  await tx.$executeRaw`
    delete from cart_line l using order_line o
    where o.order_id = ${input.orderId}::uuid and l.cart_id = ${input.cartId}::uuid
      and l.variant_id = o.variant_id and l.quantity <= o.quantity`;
  await tx.$executeRaw`
    update cart_line l set quantity = l.quantity - o.quantity from order_line o
    where o.order_id = ${input.orderId}::uuid and l.cart_id = ${input.cartId}::uuid
      and l.variant_id = o.variant_id and l.quantity > o.quantity`;
  await tx.$executeRaw`
    update cart set checkout_draft = null, source_article_slug = null, promotion_code_id = nullif(promotion_code_id, (
      select r.promotion_code_id from discount_redemption r where r.order_id = ${input.orderId}::uuid))
    where id = ${input.cartId}::uuid`;
}
