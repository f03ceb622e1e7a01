import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { retrieveCheckoutSession } from '@/lib/stripe/retrieve-checkout-session';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { abandonPayment } from '@/lib/workflows/payments/abandon-payment';
import { openPaymentSession } from '@/lib/workflows/payments/open-payment-session';
import { reconcileSession } from './reconcile-sessions';

const ASK_AFTER_MS = 3 * 60 * 1000;
const BATCH = 50;
/** An unresponsive Stripe must not block the rest of the reconciler for a whole batch of timeouts. */
const MAX_RUN_MS = 2 * 60 * 1000;

/**
 * Asks Stripe about every payment that has been open for more than a few minutes, or that expired while Stripe could
 * not be asked, and settles what it says. This recovers from a lost webhook, or from a process that died between
 * Stripe's response and our record (commerce rule 11). Idempotent, also when run concurrently, because settling is.
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
    if (Date.now() - startedAt > MAX_RUN_MS) break;
    // One payment that cannot be settled must not keep the others from it.
    await reconcilePayment(id).catch((error: unknown) =>
      logger.error({ err: error, paymentId: id }, 'not reconciled'),
    );
  }
  return due.length;
}

/** Asks Stripe about one payment and settles what it says; its end is known then. @throws StripeUnavailable */
export async function reconcilePayment(paymentId: string): Promise<void> {
  const sessionId = await findSessionId(paymentId);
  const session = sessionId ? await retrieveCheckoutSession(sessionId) : null;
  // Also expires a session that is still open though the payment has expired here.
  if (session) await reconcileSession(session);
  await getDb().payment.updateMany({
    where: { id: paymentId },
    data: { checkedAt: new Date(), isEndUnconfirmed: false },
  });
}

/**
 * The session of a payment, found by the payment's idempotency key when it was not recorded. When Stripe will not open
 * it, because it is too late or because it has stored its own failure under that key, the payment is abandoned.
 */
async function findSessionId(paymentId: string): Promise<string | null> {
  try {
    return (await openPaymentSession(paymentId)).sessionId;
  } catch (error) {
    const isPermanent = error instanceof StripeUnavailable && error.isPermanent;
    if (!(error instanceof StripeRefused) && !isPermanent) throw error;
    await inTransaction((tx) => abandonPayment(tx, { paymentId, reason: error.message }));
    return null;
  }
}
