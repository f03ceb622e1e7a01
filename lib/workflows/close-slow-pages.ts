import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { LITTLE } from '@/lib/orders/hold-rule';
import { SHORT_SESSION_LIFE_MS } from '@/lib/payments/open-payment';
import { expirePaymentSession } from '@/lib/stripe/expire-payment-session';
import { settlePayment } from './settle-payment';

const BATCH = 20;

/**
 * Closes payment pages that were opened while there was plenty and have been open longer than they could be now that
 * little is left: whoever reads of the last pieces has them for as long as the next one would. The page is closed at
 * Stripe first, so that nobody pays for what was given back; one that is paid at this moment is settled as that (rule 7).
 * @param now the clock, for tests.
 * @returns how many were closed.
 */
export async function closeSlowPages(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - SHORT_SESSION_LIFE_MS);
  const slow = await getDb().$queryRaw<{ sessionId: string }[]>`
    select p.stripe_session_id as "sessionId" from payment p
    where p.status = 'open' and p.method = 'card' and p.stripe_session_id is not null and p.created_at < ${before}
      and p.session_expires_at > ${now} and exists (
        select 1 from stock_reservation r join inventory_level i on i.variant_id = r.variant_id
        where r.order_id = p.order_id and r.status = 'held'
          and i.on_hand - i.reserved < greatest(${LITTLE.pieces}::int, i.on_hand * ${LITTLE.share}::float8))
    order by p.created_at limit ${BATCH}`;
  let closed = 0;
  for (const { sessionId } of slow) {
    await closePage(sessionId).then(
      () => (closed += 1),
      (error: unknown) => logger.warn({ err: error, sessionId }, 'a payment page was not closed early'),
    );
  }
  return closed;
}

async function closePage(sessionId: string): Promise<void> {
  const session = await expirePaymentSession(sessionId);
  if (session) await inTransaction((tx) => settlePayment(tx, session));
}
