import 'server-only';
import type { Minor } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { type CapturedPayment, mostRefundable, refundableMinor } from '@/lib/pricing/refund-amount';

export type RefundablePayment = {
  paymentId: string;
  currency: string;
  refundableMinor: Minor;
  isDisputed: boolean;
  method: PaymentMethod;
};

type PaidPayment = CapturedPayment & Omit<RefundablePayment, 'refundableMinor'>;

/**
 * The payment of an order from which most can still go back, or null when none was captured. Takes its row's lock, so
 * that two refunds at once see each other (commerce rule 15); the caller holds the order's.
 */
export async function findRefundablePayment(tx: Tx, orderId: string): Promise<RefundablePayment | null> {
  const rows = await tx.$queryRaw<PaidPayment[]>`
    select p.id as "paymentId", p.currency, p.method::text, p.captured_minor as "capturedMinor",
      p.refunded_minor as "refundedMinor", p.refund_pending_minor as "refundPendingMinor",
      exists (select 1 from dispute d where d.payment_id = p.id and d.status <> 'won') as "isDisputed"
    from payment p where p.order_id = ${orderId}::uuid and p.status = 'paid'
    order by p.created_at desc for update of p`;
  const most = mostRefundable(rows);
  if (!most) return null;
  const { paymentId, currency, isDisputed, method } = most;
  return {
    paymentId,
    currency,
    isDisputed,
    method,
    refundableMinor: refundableMinor(most),
  };
}
