import 'server-only';
import { newId, newToken, sha256 } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { type Db, getDb } from '@/lib/db/client';
import { type Cart, MAX_LINE_QUANTITY } from './cart';
import type { CartError } from './cart-errors';
import { selectAvailability, upsertCartLine } from './cart-statements';
import { priceCart } from './queries';

/**
 * Puts units of a sku into the cart behind `token`, adding to a line that is there. Makes the cart when there is none.
 * @param input.quantity 1 to MAX_LINE_QUANTITY.
 * @returns the cart with its token, a new one when the given one is unknown; or why nothing was added.
 */
export async function addLine(input: {
  token: string | null;
  sku: string;
  quantity: number;
}): Promise<Result<{ token: string; cart: Cart }, CartError>> {
  const db = getDb();
  const write = async (token: string): Promise<Cart | null> => {
    const lines = await upsertCartLine(db, {
      tokenHash: sha256(token),
      lineId: newId(),
      sku: input.sku,
      quantity: input.quantity,
      largest: MAX_LINE_QUANTITY,
    });
    return lines && priceCart(db, lines);
  };
  const changed = input.token ? await write(input.token) : null;
  if (input.token && changed) return succeed({ token: input.token, cart: changed });

  const refusal = await findRefusal(db, input);
  if (refusal) return fail(refusal);

  const token = await ensureCart(db, input.token);
  const cart = await write(token);
  if (cart) return succeed({ token, cart });
  // Between the check and the second attempt another buyer took what was left.
  return fail((await findRefusal(db, { ...input, token })) ?? { code: 'sold_out' });
}

async function ensureCart(db: Db, token: string | null): Promise<string> {
  const known =
    token && (await db.cart.findUnique({ where: { tokenHash: sha256(token) }, select: { id: true } }));
  if (token && known) return token;
  const fresh = newToken();
  await db.cart.create({ data: { id: newId(), tokenHash: sha256(fresh) } });
  return fresh;
}

async function findRefusal(
  db: Db,
  input: { token: string | null; sku: string; quantity: number },
): Promise<CartError | null> {
  const offer = await selectAvailability(db, {
    sku: input.sku,
    tokenHash: input.token ? sha256(input.token) : null,
  });
  if (!offer) return { code: 'unknown_sku' };
  if (offer.isShopPaused) return { code: 'shop_paused' };
  const { available, inCart } = offer;
  if (available <= 0) return { code: 'sold_out' };
  const wanted = inCart + input.quantity;
  if (wanted > available) return { code: 'insufficient_stock', available };
  if (wanted > MAX_LINE_QUANTITY) return { code: 'quantity_too_large', largest: MAX_LINE_QUANTITY };
  return null;
}
