import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { isSessionId, retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import type { Payment } from '@/prisma/generated/client';
import { settlePayment } from './settle-payment';

export type SettledReturn = {
  kind: 'settled' | 'processing' | 'open' | 'expired' | 'unknown' | 'unavailable';
  /** Whose payment it is, where that is known. */
  orderId?: string;
  /** Where an open payment goes on. */
  paymentUrl?: string;
};

export type ReturnedPayment = { sessionId: string; orderId: string; status: Payment['status'] };

/**
 * Asks Stripe about the payment page that somebody comes back from, settles, and never believes the address line. Stripe
 * is asked only about pages that the shop has on record: each is recorded before a buyer is sent to it, so any other id
 * was made up.
 */
export async function settleReturn(sessionId: string | undefined): Promise<SettledReturn> {
  const payment = await findPaymentOfSession(sessionId);
  return payment ? settleReturnOf(payment) : { kind: 'unknown' };
}

/** The same for a payment that has been looked up, by `findPaymentOfSession`. */
export async function settleReturnOf(payment: ReturnedPayment): Promise<SettledReturn> {
  const { orderId, sessionId } = payment;
  // What is paid stays paid: there is nothing to ask.
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

/** The payment that a payment page belongs to; a string that is no session id asks nothing of the database. */
export async function findPaymentOfSession(sessionId: string | undefined): Promise<ReturnedPayment | null> {
  if (!sessionId || !isSessionId(sessionId)) return null;
  const payment = await getDb().payment.findUnique({
    where: { stripeSessionId: sessionId },
    select: { status: true, orderId: true },
  });
  return payment && { ...payment, sessionId };
}

async function retrieve(sessionId: string) {
  try {
    return await retrievePaymentSession(sessionId);
  } catch (error) {
    if (!(error instanceof StripeUnavailable)) throw error;
    logger.warn(
      { err: error },
      'Stripe did not answer on the return page; webhook and reconciler will settle',
    );
    return 'unavailable' as const;
  }
}
