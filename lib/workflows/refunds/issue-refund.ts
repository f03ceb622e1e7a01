import 'server-only';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import type { IssuedRefund } from '@/lib/payments/payment-method-port';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { paymentMethodPort } from '@/lib/workflows/payments/methods/payment-method-ports';
import { enqueueRefundMail } from './enqueue-refund-mail';

export type NewRefund = {
  orderId: string;
  payment: { paymentId: string; currency: string; method: PaymentMethod };
  amountMinor: number;
  origin: 'staff' | 'cancellation';
  reason: string;
  staffId: string;
  requestKey?: string;
};

/**
 * Creates a refund by the method of its payment: where a service gives the money back, the request to it is enqueued and
 * sent after the commit; what staff give back by hand is recorded as succeeded. The caller holds the order's lock.
 */
export async function issueRefund(tx: Tx, refund: NewRefund): Promise<IssuedRefund> {
  const { orderId, payment, amountMinor, origin, reason, staffId, requestKey } = refund;
  const { paymentId, currency, method } = payment;
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
  const issued = await paymentMethodPort(method).refund(tx, { ...row, ...key });
  const { refundId, outcome } = issued;
  if (outcome === 'pending') return issued;
  const message = outcome === 'by_hand' ? `${amount} given back by hand` : `${amount} given back`;
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
  return issued;
}
