import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { listRefundsByIntent } from '@/lib/stripe/list-refunds-by-intent';
import { settleRefund } from '@/lib/workflows/refunds/settle-refund';
import { submitRefund } from '@/lib/workflows/refunds/submit-refund';

const ASK_AFTER_MS = 3 * 60 * 1000;
const BATCH = 50;

type PendingRefund = { id: string; stripeRefundId: string | null; paymentIntentId: string | null };

/**
 * Asks Stripe about every refund that has been pending for more than a few minutes: one that was never confirmed is
 * submitted again, one that Stripe is processing is looked up.
 * @returns how many were asked about.
 */
export async function reconcileRefunds(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ASK_AFTER_MS);
  // The status stands in the text, so that the index on what is pending is known to serve.
  const due = await getDb().$queryRaw<PendingRefund[]>`
    select r.id, r.stripe_refund_id as "stripeRefundId", p.stripe_payment_intent_id as "paymentIntentId"
    from refund r join payment p on p.id = r.payment_id
    where r.status = 'pending' and r.created_at < ${before} and (r.checked_at is null or r.checked_at < ${before})
    order by r.checked_at nulls first limit ${BATCH}`;
  for (const refund of due) {
    await reconcileRefund(refund).catch((error: unknown) =>
      logger.error({ err: error, refundId: refund.id }, 'a refund was not reconciled'),
    );
  }
  return due.length;
}

async function reconcileRefund(refund: PendingRefund): Promise<void> {
  const { id, stripeRefundId, paymentIntentId } = refund;
  if (!stripeRefundId) await submitRefund(id);
  else if (paymentIntentId) {
    const report = (await listRefundsByIntent(paymentIntentId)).find(
      (found) => found.stripeRefundId === stripeRefundId,
    );
    if (report) await inTransaction((tx) => settleRefund(tx, report));
  }
  await getDb().refund.updateMany({ where: { id }, data: { checkedAt: new Date() } });
}
