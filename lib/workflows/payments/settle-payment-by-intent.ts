import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { findCheckoutSessionByIntent } from '@/lib/stripe/list-checkout-sessions';
import { settlePayment } from './settle-payment';

/**
 * Makes sure that a payment is settled here before a refund or a dispute of it is: events arrive in any order.
 * @throws StripeUnavailable
 */
export async function settlePaymentByIntent(paymentIntentId: string): Promise<void> {
  const payment = await findPaymentByIntent(getDb(), paymentIntentId);
  if (payment?.isPaid) return;
  const session = await findCheckoutSessionByIntent(paymentIntentId);
  if (session) await inTransaction((tx) => settlePayment(tx, session));
}
