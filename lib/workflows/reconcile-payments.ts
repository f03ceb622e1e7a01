import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { abandonPayment } from './abandon-payment';
import { openPaymentSession } from './open-payment-session';
import { healSession } from './reconcile-sessions';

const ASK_AFTER_MS = 3 * 60 * 1000;
const BATCH = 50;
/** A Stripe that answers nothing must not keep the rest of the reconciler waiting for a batch of time limits. */
const LONGEST_MS = 2 * 60 * 1000;

/**
 * Asks Stripe about every payment that has been open for more than a few minutes, or that ran out while Stripe could not
 * be asked, and settles what it says, so that a lost webhook, or a process that died between Stripe's answer and our
 * record, heals itself (commerce rule 11).
 * Running it twice at once has one effect, because settling has.
 * @returns how many payments were asked about.
 */
export async function reconcilePayments(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ASK_AFTER_MS);
  const due = await getDb().payment.findMany({
    where: {
      method: 'card',
      createdAt: { lt: before },
      AND: [
        { OR: [{ status: { in: ['open', 'processing'] } }, { isEndUnconfirmed: true }] },
        { OR: [{ checkedAt: null }, { checkedAt: { lt: before } }] },
      ],
    },
    orderBy: { checkedAt: { sort: 'asc', nulls: 'first' } },
    select: { id: true },
    take: BATCH,
  });
  const startedAt = Date.now();
  for (const { id } of due) {
    if (Date.now() - startedAt > LONGEST_MS) break;
    // One payment that cannot be settled must not keep the others from it.
    await reconcilePayment(id).catch((error: unknown) =>
      logger.error({ err: error, paymentId: id }, 'not reconciled'),
    );
  }
  return due.length;
}

/** Asks Stripe about one payment and settles what it says; its end is known then. @throws StripeUnavailable */
export async function reconcilePayment(paymentId: string): Promise<void> {
  const sessionId = await findSession(paymentId);
  const session = sessionId ? await retrievePaymentSession(sessionId) : null;
  // Also closes a page that is open still though our clock has ended the payment.
  if (session) await healSession(session);
  await getDb().payment.updateMany({
    where: { id: paymentId },
    data: { checkedAt: new Date(), isEndUnconfirmed: false },
  });
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
