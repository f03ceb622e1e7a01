import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { lockOrder } from '@/lib/orders/lock-order';
import { transitionOrder } from '@/lib/orders/transition-order';
import { transitionPayment } from '@/lib/payments/transition-payment';
import { releaseHolds } from './release-holds';

/**
 * While Stripe is reachable, an expired payment is fetched several times within this time, and settled by the result.
 */
const GRACE_MS = 10 * 60_000;
const BATCH = 200;

/**
 * Releases the holds of expired checkout sessions, also while Stripe cannot be asked: nobody can pay in such a session
 * any more, so the stock becomes available again (commerce rule 6). Whether somebody paid in time is not decided here.
 * The reconciler keeps asking until Stripe has said how the session ended, and a payment that did arrive is handled as
 * a late payment (rule 12).
 * @param now the clock, for tests.
 * @returns how many orders have expired.
 */
export async function releaseExpiredHolds(now: Date = new Date()): Promise<number> {
  const expired = await getDb().payment.findMany({
    where: {
      method: 'card',
      status: 'open',
      sessionExpiresAt: { lt: new Date(now.getTime() - GRACE_MS) },
    },
    orderBy: { sessionExpiresAt: 'asc' },
    select: { id: true, orderId: true },
    take: BATCH,
  });
  let released = 0;
  for (const payment of expired) if (await releaseExpiredHold(payment)) released += 1;
  if (released > 0)
    logger.warn({ released }, 'holds ended by the clock, because Stripe did not say how they ended');
  return released;
}

async function releaseExpiredHold({ id, orderId }: { id: string; orderId: string }): Promise<boolean> {
  const reason = 'Its time was over, and Stripe could not be asked';
  return inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    const moved = await transitionPayment(tx, { paymentId: id, to: 'expired', failureReason: reason });
    if (!moved) return false;
    await tx.payment.update({ where: { id }, data: { isEndUnconfirmed: true } });
    await transitionOrder(tx, { orderId, to: 'expired', from: ['pending'], actor: 'system', reason });
    await releaseHolds(tx, orderId);
    return true;
  });
}
