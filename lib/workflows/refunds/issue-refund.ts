import 'server-only';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import { openRefund } from '@/lib/payments/open-refund';
import { recordCashRefund } from '@/lib/payments/record-cash-payment';
import { enqueueRefundMail } from './enqueue-refund-mail';

export type NewRefund = {
  orderId: string;
  payment: { paymentId: string; currency: string; isCash: boolean };
  amountMinor: number;
  origin: 'staff' | 'cancellation';
  reason: string;
  staffId: string;
  requestKey?: string;
};

/**
 * Creates a refund by the method of its payment: for a card, the request to Stripe is enqueued and sent after the
 * commit; cash was paid back by hand, and is recorded as succeeded. The caller holds the order's lock.
 * @returns the refund's id.
 */
export async function issueRefund(tx: Tx, refund: NewRefund): Promise<string> {
  const { orderId, payment, amountMinor, origin, reason, staffId, requestKey } = refund;
  const { paymentId, currency, isCash } = payment;
  const amount = formatMoney(amountMinor, requireCurrency(currency));
  const by = { actor: 'staff', actorId: staffId } as const;
  await recordOrderEvent(tx, {
    orderId,
    type: 'refund_requested',
    ...by,
    reason: `${amount}: ${reason}`,
    data: { amountMinor },
  });
  const row = { paymentId, orderId, amountMinor, currency, origin, reason, requestedBy: staffId };
  const key = requestKey === undefined ? {} : { requestKey };
  if (!isCash) return openRefund(tx, { ...row, ...key });
  const refundId = await recordCashRefund(tx, { ...row, ...key });
  const message = `${amount} given back by hand`;
  await recordOrderEvent(tx, {
    orderId,
    type: 'refund_succeeded',
    ...by,
    reason: message,
    data: { amountMinor },
  });
  await rollUpPaymentStatus(tx, { orderId, ...by, reason: message });
  await enqueueRefundMail(tx, {
    refund: { id: refundId, orderId, origin, amountMinor },
    status: 'succeeded',
  });
  return refundId;
}
