import 'server-only';
import { getDb } from '@/lib/db/client';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';
import { paymentMethodPort } from '@/lib/workflows/payments/methods/payment-method-ports';

/**
 * Asks the service of its payment for a refund that was decided. One whose service is not configured any more stays
 * pending: the reconciler asks for it when the keys are there again.
 * @throws StripeUnavailable when it is not known whether the refund exists: its job retries.
 */
export async function submitPendingRefund(refundId: string): Promise<void> {
  const refund = await getDb().refund.findUnique({
    where: { id: refundId },
    select: { payment: { select: { method: true } } },
  });
  if (!refund || !isPaymentMethodConfigured(refund.payment.method)) return;
  await paymentMethodPort(refund.payment.method).submitRefund?.(refundId);
}
