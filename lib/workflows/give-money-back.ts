import 'server-only';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import { openRefund } from '@/lib/payments/open-refund';
import { recordCashRefund } from '@/lib/payments/record-cash';
import { enqueueRefundMail } from './enqueue-refund-mail';

export type MoneyBack = {
  orderId: string;
  payment: { paymentId: string; currency: string; isCash: boolean };
  amountMinor: number;
  origin: 'staff' | 'cancellation';
  reason: string;
  staffId: string;
  requestKey?: string;
};

/**
 * Decides that money goes back the way it came: by card, the request to Stripe is queued and asked for after the
 * commit; cash was given back by hand, and is written down as done. The caller holds the order's lock.
 * @returns the refund's id.
 */
export async function giveMoneyBack(tx: Tx, back: MoneyBack): Promise<string> {
  const { orderId, payment, amountMinor, origin, reason, staffId, requestKey } = back;
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
  const told = `${amount} given back by hand`;
  await recordOrderEvent(tx, {
    orderId,
    type: 'refund_succeeded',
    ...by,
    reason: told,
    data: { amountMinor },
  });
  await rollUpPaymentStatus(tx, { orderId, ...by, reason: told });
  await enqueueRefundMail(tx, {
    refund: { id: refundId, orderId, origin, amountMinor },
    status: 'succeeded',
  });
  return refundId;
}
