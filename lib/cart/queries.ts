import 'server-only';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import { type Db, getDb } from '@/lib/db/client';
import { buildCart } from './build-cart';
import type { Cart } from './cart';
import { readCartToken } from './cart-cookie';
import { type CartLines, selectCartLines } from './cart-statements';
import { evaluateCartDiscount } from './evaluate-cart-discount';

/** Prices lines that were just read, with the promotion code that is on the cart. */
export async function priceCart(db: Db, lines: CartLines): Promise<Cart> {
  const { rows, delivery, shop } = lines;
  const discount = await evaluateCartDiscount(db, lines);
  return buildCart({
    rows,
    delivery,
    discount,
    currency: SHOP_CURRENCY,
    includedTaxBps: shop.includedTaxBps,
  });
}

/** The cart behind a token; an unknown token or none is an empty cart. */
export async function getCartByToken(token: string | null): Promise<Cart> {
  if (!token) return buildCart({ rows: [], delivery: null, discount: null, currency: SHOP_CURRENCY });
  return priceCart(getDb(), await selectCartLines(getDb(), sha256(token)));
}

/** The cart of this request, by its cookie. */
export async function getCart(): Promise<Cart> {
  return getCartByToken(await readCartToken());
}
