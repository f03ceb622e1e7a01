import 'server-only';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import { type Db, getDb } from '@/lib/db/client';
import type { CartView } from './cart';
import { readCartToken } from './cart-cookie';
import { type CartLines, selectCartLines } from './cart-statements';
import { toCartView } from './cart-view';
import { evaluateCartDiscount } from './evaluate-cart-discount';

/** What the buyer sees of lines that were read just now, with the code that is on the cart. */
export async function viewCart(db: Db, lines: CartLines): Promise<CartView> {
  const { rows, delivery, shop } = lines;
  const discount = await evaluateCartDiscount(db, lines);
  return toCartView({
    rows,
    delivery,
    discount,
    currency: SHOP_CURRENCY,
    includedTaxBps: shop.includedTaxBps,
  });
}

/** The cart behind a token; an unknown token or none is an empty cart. */
export async function getCartViewByToken(token: string | null): Promise<CartView> {
  if (!token) return toCartView({ rows: [], delivery: null, discount: null, currency: SHOP_CURRENCY });
  return viewCart(getDb(), await selectCartLines(getDb(), sha256(token)));
}

/** The cart of the browser that asks. */
export async function getCartView(): Promise<CartView> {
  return getCartViewByToken(await readCartToken());
}
