import 'server-only';
import { getStripe } from './client';
import { type PaymentRefund, toPaymentRefund } from './payment-refund';
import { callStripe } from './stripe-errors';

const BATCH_SIZE = 100;
/** Far more than one payment has. */
const MAX_REFUNDS = 1000;

/** All refunds of a payment, whoever made them, oldest first. @throws StripeUnavailable */
export async function listRefundsByIntent(paymentIntentId: string): Promise<PaymentRefund[]> {
  const refunds = await callStripe(() =>
    getStripe()
      .refunds.list({ payment_intent: paymentIntentId, limit: BATCH_SIZE })
      .autoPagingToArray({ limit: MAX_REFUNDS }),
  );
  return refunds.map(toPaymentRefund).reverse();
}
