import 'server-only';
import { inTransaction } from '@/lib/db/in-transaction';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { settlePayment } from './settle-payment';

export type NoticeVerdict = 'processed' | 'ignored' | 'flagged' | 'duplicate';

/**
 * Settles what an event about a payment page points to: the session is fetched anew, then the event is recorded and
 * its consequences drawn in one transaction. Whatever fails rolls back both, and Stripe sends the event again.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleFromNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const session = notice.objectId ? await retrievePaymentSession(notice.objectId) : null;
  return inTransaction(async (tx) => {
    const settlement = session ? await settlePayment(tx, session) : null;
    const isOurs = settlement !== null && settlement.outcome !== 'not_ours';
    const verdict = !isOurs ? 'ignored' : settlement.outcome === 'flagged' ? 'flagged' : 'processed';
    const isNew = await recordNotice(tx, { notice, verdict, orderId: settlement?.orderId ?? null });
    return isNew ? verdict : 'duplicate';
  });
}

/** Records an event that is of no consequence here, so that the owner sees that it came. */
export async function ignoreNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const isNew = await inTransaction((tx) => recordNotice(tx, { notice, verdict: 'ignored', orderId: null }));
  return isNew ? 'ignored' : 'duplicate';
}

async function recordNotice(
  tx: Parameters<Parameters<typeof inTransaction>[0]>[0],
  input: { notice: StripeNotice; verdict: 'processed' | 'ignored' | 'flagged'; orderId: string | null },
): Promise<boolean> {
  const { id, type, objectId, createdAt } = input.notice;
  const { count } = await tx.stripeEvent.createMany({
    data: { id, type, objectId, createdAt, verdict: input.verdict, orderId: input.orderId },
    skipDuplicates: true,
  });
  return count === 1;
}
