import 'server-only';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import type { CartView } from './cart';
import { readCartToken } from './cart-cookie';
import { selectCartLines } from './cart-statements';
import { toCartView } from './cart-view';

/** The cart behind a token; an unknown token or none is an empty cart. */
export async function getCartViewByToken(token: string | null): Promise<CartView> {
  if (!token) return toCartView({ rows: [], delivery: null, currency: SHOP_CURRENCY });
  const { rows, delivery } = await selectCartLines(getDb(), sha256(token));
  return toCartView({ rows, delivery, currency: SHOP_CURRENCY });
}

/** The cart of the browser that asks. */
export async function getCartView(): Promise<CartView> {
  return getCartViewByToken(await readCartToken());
}
