import 'server-only';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { oweEmail } from '@/lib/orders/owe-email';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { openRefund } from '@/lib/payments/open-refund';
import { tellOwner } from './tell-owner';

/**
 * Sends back, in full, money that came for an order which cannot be had any more or has been paid already (commerce
 * rule 12), and tells the buyer and the owners.
 */
export async function refundLateMoney(
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
  await oweEmail(tx, {
    orderId,
    kind: 'late_payment_refunded',
    dedupeKey: paymentId,
    detail: { amountMinor, reason },
  });
  await tellOwner(tx, { orderId, reason: `${reason}. ${amount} are sent back to the buyer automatically.` });
}
