import 'server-only';
import { sha256 } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

type LockedCart = { id: string; sourceArticleSlug: string | null };

/**
 * Takes the lock on the cart behind a token, before any other: what one browser does at once happens one after the
 * other. Everybody takes it "for no key update": who changes an order twice in one transaction makes PostgreSQL look at
 * its cart the second time (the foreign key of a row of one's own), and with "for update" would wait there for whoever
 * has the cart and waits for that order.
 * @returns the cart's id, and the article that it is attributed to; null when the token is unknown.
 */
export async function lockCart(tx: Tx, cartToken: string): Promise<LockedCart | null> {
  const [cart] = await tx.$queryRaw<LockedCart[]>`
    select id, source_article_slug as "sourceArticleSlug" from cart where token_hash = ${sha256(cartToken)}
    for no key update`;
  return cart ?? null;
}
