import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { lockOrder } from '@/lib/orders/lock-order';
import { moveOrder } from '@/lib/orders/move-order';
import { movePayment } from '@/lib/payments/move-payment';
import { releaseHolds } from './release-holds';

/** While Stripe answers, a payment is asked about several times in this time after its end, and settled by the answer. */
const GRACE_MS = 10 * 60_000;
const BATCH = 200;

/**
 * Ends holds whose payment page is over, also while Stripe cannot be asked: nobody can pay on such a page any more, so
 * the goods go back to everybody (commerce rule 6). Whether somebody paid in time is not decided here. The payment stays
 * with the reconciler until Stripe has said how it ended, and money that did come is handled as late money (rule 12).
 * @param now the clock, for tests.
 * @returns how many orders were ended.
 */
export async function releasePastHolds(now: Date = new Date()): Promise<number> {
  const past = await getDb().payment.findMany({
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
  for (const payment of past) if (await releasePastHold(payment)) released += 1;
  if (released > 0)
    logger.warn({ released }, 'holds ended by the clock, because Stripe did not say how they ended');
  return released;
}

async function releasePastHold({ id, orderId }: { id: string; orderId: string }): Promise<boolean> {
  const reason = 'Its time was over, and Stripe could not be asked';
  return inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    const moved = await movePayment(tx, { paymentId: id, to: 'expired', failureReason: reason });
    if (!moved) return false;
    await tx.payment.update({ where: { id }, data: { isEndUnconfirmed: true } });
    await moveOrder(tx, { orderId, to: 'expired', from: ['pending'], actor: 'system', reason });
    await releaseHolds(tx, orderId);
    return true;
  });
}
