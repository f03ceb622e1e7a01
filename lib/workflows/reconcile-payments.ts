import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { abandonPayment } from './abandon-payment';
import { openPaymentSession } from './open-payment-session';
import { settlePayment } from './settle-payment';

const ASK_AFTER_MS = 3 * 60 * 1000;
const BATCH = 50;

/**
 * Asks Stripe about every payment that has been open for more than a few minutes and settles what it says, so that a
 * lost webhook, or a process that died between Stripe's answer and our record, heals itself (commerce rule 11).
 * Running it twice at once has one effect, because settling has.
 * @returns how many payments were asked about.
 */
export async function reconcilePayments(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ASK_AFTER_MS);
  const due = await getDb().payment.findMany({
    where: {
      method: 'card',
      status: { in: ['open', 'processing'] },
      createdAt: { lt: before },
      OR: [{ checkedAt: null }, { checkedAt: { lt: before } }],
    },
    orderBy: { checkedAt: { sort: 'asc', nulls: 'first' } },
    select: { id: true },
    take: BATCH,
  });
  for (const { id } of due) {
    // One payment that cannot be settled must not keep the others from it.
    await reconcilePayment(id).catch((error: unknown) =>
      logger.error({ err: error, paymentId: id }, 'not reconciled'),
    );
  }
  return due.length;
}

/** Asks Stripe about one payment and settles what it says. @throws StripeUnavailable */
export async function reconcilePayment(paymentId: string): Promise<void> {
  const sessionId = await findSession(paymentId);
  const session = sessionId ? await retrievePaymentSession(sessionId) : null;
  if (session) await inTransaction((tx) => settlePayment(tx, session));
  await getDb().payment.updateMany({ where: { id: paymentId }, data: { checkedAt: new Date() } });
}

/**
 * The page of a payment, found by the payment's own key when nobody recorded it. When Stripe will not open it, because
 * it is too late or because it keeps its own failure under that key, the payment is given up.
 */
async function findSession(paymentId: string): Promise<string | null> {
  try {
    return (await openPaymentSession(paymentId)).sessionId;
  } catch (error) {
    const isHopeless = error instanceof StripeUnavailable && error.isFailedForGood;
    if (!(error instanceof StripeRefused) && !isHopeless) throw error;
    await inTransaction((tx) => abandonPayment(tx, { paymentId, reason: error.message }));
    return null;
  }
}
