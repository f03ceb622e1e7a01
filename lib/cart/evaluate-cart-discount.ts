import 'server-only';
import type { Db } from '@/lib/db/client';
import { evaluateDiscount } from '@/lib/discounts/evaluate-discount';
import { findPromotionCode } from '@/lib/discounts/queries';
import { lineGrossMinor } from '@/lib/pricing/order-totals';
import type { CartDiscount } from './build-cart';
import type { CartLines } from './cart-statements';

/** What the code on a cart takes off its lines at this moment; null when there is no code on it. */
export async function evaluateCartDiscount(
  db: Db,
  cart: Pick<CartLines, 'rows' | 'promotion'>,
  now: Date = new Date(),
): Promise<CartDiscount | null> {
  if (!cart.promotion) return null;
  const { cartId, promotionCodeId } = cart.promotion;
  const code = await findPromotionCode(db, { id: promotionCodeId, cartId });
  if (!code) return null;
  const lines = cart.rows.map((row) => ({ productId: row.productId, grossMinor: lineGrossMinor(row) }));
  return { code, outcome: evaluateDiscount({ code, lines, now }) };
}
