import 'server-only';
import type { Currency, Minor } from '@/lib/core/money';
import { getStripe } from './client';
import { type PaymentRefund, toPaymentRefund } from './payment-refund';
import { callStripe } from './stripe-errors';
import { toStripeAmount } from './stripe-money';

/**
 * Sends money back. The refund's own id is the idempotency key (commerce rule 15), so that asking again after a
 * time-out or a crash finds the same refund.
 * @throws StripeUnavailable when it is not known whether the refund exists; StripeRefused when there is none.
 */
export async function createRefund(input: {
  refundId: string;
  orderId: string;
  paymentIntentId: string;
  amountMinor: Minor;
  currency: Currency;
}): Promise<PaymentRefund> {
  const { amount } = toStripeAmount(input.amountMinor, input.currency);
  const refund = await callStripe(() =>
    getStripe().refunds.create(
      {
        payment_intent: input.paymentIntentId,
        amount,
        metadata: { refund_id: input.refundId, order_id: input.orderId },
      },
      { idempotencyKey: `refund-${input.refundId}` },
    ),
  );
  return toPaymentRefund(refund);
}
