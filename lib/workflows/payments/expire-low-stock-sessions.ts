import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { SCARCE_STOCK } from '@/lib/orders/limits/hold-limit';
import { SHORT_SESSION_LIFETIME_MS } from '@/lib/payments/open-payment';
import { expireCheckoutSession } from '@/lib/stripe/expire-checkout-session';
import { settlePayment } from './settle-payment';

const BATCH = 20;

/**
 * Expires checkout sessions that were opened while there was plenty of stock, once stock is low and they have been open
 * for longer than a session opened now would be. The session is expired at Stripe first, so that nobody pays for stock
 * that was released; one that is paid at this moment is settled as paid (commerce rule 7).
 * @param now the clock, for tests.
 * @returns how many were expired.
 */
export async function expireLowStockSessions(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - SHORT_SESSION_LIFETIME_MS);
  const overdue = await getDb().$queryRaw<{ sessionId: string }[]>`
    select p.stripe_session_id as "sessionId" from payment p
    where p.status = 'open' and p.method = 'card' and p.stripe_session_id is not null and p.created_at < ${before}
      and p.session_expires_at > ${now} and exists (
        select 1 from stock_reservation r join inventory_level i on i.variant_id = r.variant_id
        where r.order_id = p.order_id and r.status = 'held'
          and i.on_hand - i.reserved < greatest(${SCARCE_STOCK.pieces}::int, i.on_hand * ${SCARCE_STOCK.share}::float8))
    order by p.created_at limit ${BATCH}`;
  let expired = 0;
  for (const { sessionId } of overdue) {
    await expireSession(sessionId).then(
      () => (expired += 1),
      (error: unknown) => logger.warn({ err: error, sessionId }, 'a checkout session was not expired early'),
    );
  }
  return expired;
}

async function expireSession(sessionId: string): Promise<void> {
  const session = await expireCheckoutSession(sessionId);
  if (session) await inTransaction((tx) => settlePayment(tx, session));
}
