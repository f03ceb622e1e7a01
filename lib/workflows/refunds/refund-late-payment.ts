import 'server-only';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { openRefund } from '@/lib/payments/open-refund';
import { notifyOwner } from '@/lib/workflows/orders/notify-owner';

/**
 * Refunds, in full, a payment that arrived for an order which cannot be placed any more or has been paid already
 * (commerce rule 12), and notifies the buyer and the owners.
 */
export async function refundLatePayment(
  tx: Tx,
  input: { orderId: string; paymentId: string; amountMinor: number; currency: string; reason: string },
): Promise<void> {
  const { orderId, paymentId, amountMinor, currency, reason } = input;
  await openRefund(tx, { orderId, paymentId, amountMinor, currency, reason, origin: 'late_payment' });
  const amount = formatMoney(amountMinor, requireCurrency(currency));
  await recordOrderEvent(tx, {
    orderId,
    type: 'refund_requested',
    actor: 'system',
    reason: `${amount} go back: ${reason}`,
    data: { amountMinor },
  });
  await enqueueOrderMail(tx, {
    orderId,
    kind: 'late_payment_refunded',
    dedupeKey: paymentId,
    detail: { amountMinor, reason },
  });
  await notifyOwner(tx, {
    orderId,
    reason: `${reason}. ${amount} are sent back to the buyer automatically.`,
  });
}
