import 'server-only';
import { isUuid, sha256 } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import type { CartError } from './cart-errors';
import { selectCartLines } from './cart-statements';

/**
 * Sets a line of the cart behind `token` to a quantity, and takes the price of now as seen; 0 removes the line.
 * Fewer is always possible, more only while the stock lasts.
 */
export async function setLineQuantity(input: {
  token: string | null;
  lineId: string;
  quantity: number;
}): Promise<Result<null, CartError>> {
  if (!input.token || !isUuid(input.lineId)) return fail({ code: 'line_not_found' });
  const db = getDb();
  const tokenHash = sha256(input.token);
  if (input.quantity === 0) {
    const { count } = await db.cartLine.deleteMany({ where: { id: input.lineId, cart: { tokenHash } } });
    return count === 1 ? succeed(null) : fail({ code: 'line_not_found' });
  }
  const { rows, shop } = await selectCartLines(db, tokenHash);
  const line = rows.find((row) => row.id === input.lineId);
  if (!line) return fail({ code: 'line_not_found' });
  const isMore = input.quantity > line.quantity;
  if (isMore && shop.isPaused) return fail({ code: 'shop_paused' });
  if (isMore && line.available <= 0) return fail({ code: 'sold_out' });
  if (isMore && input.quantity > line.available) {
    return fail({ code: 'insufficient_stock', available: line.available });
  }
  const { count } = await db.cartLine.updateMany({
    where: { id: input.lineId },
    data: { quantity: input.quantity, seenUnitPriceMinor: line.unitPriceMinor },
  });
  return count === 1 ? succeed(null) : fail({ code: 'line_not_found' });
}
