import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import type { ReturningPayment, SettledReturn } from '@/lib/payments/payment-method-port';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { isCheckoutSessionId, retrieveCheckoutSession } from '@/lib/stripe/retrieve-checkout-session';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';

/**
 * Fetches the checkout session that a buyer returns from and settles it; the query string itself is never trusted.
 * Stripe is asked only about sessions that the shop has recorded: each is recorded before a buyer is redirected to it,
 * so any other id was made up.
 */
export async function settleCheckoutReturn(sessionId: string | undefined): Promise<SettledReturn> {
  const payment = await findPaymentBySession(sessionId);
  return payment ? settleReturnOfPayment(payment) : { kind: 'unknown' };
}

/** The same for a payment that has been looked up, by `findPaymentBySession`. */
export async function settleReturnOfPayment(payment: ReturningPayment): Promise<SettledReturn> {
  const { orderId, sessionId } = payment;
  // A paid payment stays paid: there is nothing to ask.
  if (payment.status === 'paid') return { kind: 'settled', orderId };
  const session = await retrieve(sessionId);
  if (session === 'unavailable') return { kind: 'unavailable', orderId };
  if (!session) return { kind: 'unknown' };
  const { outcome } = await inTransaction((tx) => settlePayment(tx, session));
  if (outcome === 'not_ours') return { kind: 'unknown' };
  if (session.state === 'open') {
    return { kind: 'open', orderId, ...(session.url ? { paymentUrl: session.url } : {}) };
  }
  if (session.state === 'expired') return { kind: 'expired', orderId };
  if (session.state === 'processing') return { kind: 'processing', orderId };
  return { kind: 'settled', orderId };
}

/** The payment of a checkout session; a string that is no session id is not looked up. */
export async function findPaymentBySession(
  sessionId: string | undefined,
): Promise<(ReturningPayment & { method: PaymentMethod }) | null> {
  if (!sessionId || !isCheckoutSessionId(sessionId)) return null;
  const payment = await getDb().payment.findUnique({
    where: { stripeSessionId: sessionId },
    select: { status: true, orderId: true, method: true },
  });
  return payment && { ...payment, sessionId };
}

async function retrieve(sessionId: string) {
  try {
    return await retrieveCheckoutSession(sessionId);
  } catch (error) {
    if (!(error instanceof StripeUnavailable)) throw error;
    logger.warn(
      { err: error },
      'Stripe did not answer on the return page; webhook and reconciler will settle',
    );
    return 'unavailable' as const;
  }
}
