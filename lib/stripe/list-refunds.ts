import 'server-only';
import { getStripe } from './client';
import { type PaymentRefund, toPaymentRefund } from './payment-refund';
import { askStripe } from './stripe-errors';

const PAGE = 100;
/** Far more than one payment has. */
const MOST = 1000;

/** All refunds of a payment, whoever made them, oldest first. @throws StripeUnavailable */
export async function listRefunds(paymentIntentId: string): Promise<PaymentRefund[]> {
  const refunds = await askStripe(() =>
    getStripe()
      .refunds.list({ payment_intent: paymentIntentId, limit: PAGE })
      .autoPagingToArray({ limit: MOST }),
  );
  return refunds.map(toPaymentRefund).reverse();
}
