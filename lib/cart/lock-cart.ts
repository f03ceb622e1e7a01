import 'server-only';
import { sha256 } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

type LockedCart = { id: string; sourceArticleSlug: string | null };

/**
 * Takes the lock on the cart behind a token, before any other: what one browser does at once happens one after the
 * other. @returns the cart's id, and the article that led to it; null when the token leads nowhere.
 */
export async function lockCart(tx: Tx, cartToken: string): Promise<LockedCart | null> {
  const [cart] = await tx.$queryRaw<LockedCart[]>`
    select id, source_article_slug as "sourceArticleSlug" from cart where token_hash = ${sha256(cartToken)} for update`;
  return cart ?? null;
}
