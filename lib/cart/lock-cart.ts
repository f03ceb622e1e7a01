import 'server-only';
import { sha256 } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

/**
 * Takes the lock on the cart behind a token, before any other: what one browser does at once happens one after the
 * other. @returns the cart's id; null when the token leads nowhere.
 */
export async function lockCart(tx: Tx, cartToken: string): Promise<string | null> {
  const [cart] = await tx.$queryRaw<{ id: string }[]>`
    select id from cart where token_hash = ${sha256(cartToken)} for update`;
  return cart?.id ?? null;
}
