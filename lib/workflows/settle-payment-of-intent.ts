import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { findSessionOfIntent } from '@/lib/stripe/list-payment-sessions';
import { settlePayment } from './settle-payment';

/**
 * Makes sure that a payment which Stripe speaks of is settled here, before a refund or a dispute of it is: events
 * arrive in any order.
 * @throws StripeUnavailable
 */
export async function settlePaymentOfIntent(paymentIntentId: string): Promise<void> {
  const payment = await findPaymentByIntent(getDb(), paymentIntentId);
  if (payment?.isPaid) return;
  const session = await findSessionOfIntent(paymentIntentId);
  if (session) await inTransaction((tx) => settlePayment(tx, session));
}
