import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { orderPath } from '@/lib/orders/order';
import { isSessionId, retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { settlePayment } from './settle-payment';

export type ReturnOutcome = {
  kind: 'settled' | 'processing' | 'open' | 'expired' | 'unknown' | 'unavailable';
  /** The private page of the order, where there is one to show. */
  orderPath?: string;
  /** Where an open payment goes on. */
  paymentUrl?: string;
};

/**
 * What the page shows to which a buyer comes back from the payment page. Asks Stripe, settles, and never believes the
 * address line: an id that Stripe does not know, or that is not ours, leads nowhere.
 */
export async function settleReturn(sessionId: string | undefined): Promise<ReturnOutcome> {
  if (!sessionId || !isSessionId(sessionId)) return { kind: 'unknown' };
  const session = await retrieve(sessionId);
  if (session === 'unavailable') return { kind: 'unavailable' };
  if (!session) return { kind: 'unknown' };
  const { outcome, orderId } = await inTransaction((tx) => settlePayment(tx, session));
  if (!orderId || outcome === 'not_ours') return { kind: 'unknown' };
  const order = await getDb().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { accessToken: true },
  });
  const path = orderPath(order.accessToken);
  if (session.state === 'open') return { kind: 'open', ...(session.url ? { paymentUrl: session.url } : {}) };
  if (session.state === 'expired') return { kind: 'expired' };
  if (session.state === 'processing') return { kind: 'processing', orderPath: path };
  return { kind: 'settled', orderPath: path };
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
