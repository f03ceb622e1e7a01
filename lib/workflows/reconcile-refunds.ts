import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { listRefunds } from '@/lib/stripe/list-refunds';
import { settleRefund } from './settle-refund';
import { submitRefund } from './submit-refund';

const ASK_AFTER_MS = 3 * 60 * 1000;
const BATCH = 50;

type PendingRefund = {
  id: string;
  stripeRefundId: string | null;
  payment: { stripePaymentIntentId: string | null };
};

/**
 * Asks Stripe about every refund that has been pending for more than a few minutes: one that was never confirmed is
 * asked for again, one that Stripe is at is looked up.
 * @returns how many were asked about.
 */
export async function reconcileRefunds(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ASK_AFTER_MS);
  const due = await getDb().refund.findMany({
    where: {
      status: 'pending',
      createdAt: { lt: before },
      OR: [{ checkedAt: null }, { checkedAt: { lt: before } }],
    },
    orderBy: { checkedAt: { sort: 'asc', nulls: 'first' } },
    select: { id: true, stripeRefundId: true, payment: { select: { stripePaymentIntentId: true } } },
    take: BATCH,
  });
  for (const refund of due) {
    await reconcileRefund(refund).catch((error: unknown) =>
      logger.error({ err: error, refundId: refund.id }, 'a refund was not reconciled'),
    );
  }
  return due.length;
}

async function reconcileRefund(refund: PendingRefund): Promise<void> {
  const { id, stripeRefundId } = refund;
  const intentId = refund.payment.stripePaymentIntentId;
  if (!stripeRefundId) await submitRefund(id);
  else if (intentId) {
    const report = (await listRefunds(intentId)).find((found) => found.stripeRefundId === stripeRefundId);
    if (report) await inTransaction((tx) => settleRefund(tx, report));
  }
  await getDb().refund.updateMany({ where: { id }, data: { checkedAt: new Date() } });
}
