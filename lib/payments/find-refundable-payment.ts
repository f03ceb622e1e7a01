import 'server-only';
import type { Tx } from '@/lib/db/client';

export type RefundablePayment = {
  paymentId: string;
  currency: string;
  /** Captured, not refunded, and not being refunded. */
  refundableMinor: number;
  isDisputed: boolean;
  /** It came in cash, and goes back by hand. */
  isCash: boolean;
};

/**
 * The payment of an order from which most can still go back, or null when none was captured. Takes its row's lock, so
 * that two refunds at once see each other (commerce rule 15); the caller holds the order's.
 */
export async function findRefundablePayment(tx: Tx, orderId: string): Promise<RefundablePayment | null> {
  const rows = await tx.$queryRaw<RefundablePayment[]>`
    select p.id as "paymentId", p.currency,
      p.captured_minor - p.refunded_minor - p.refund_pending_minor as "refundableMinor",
      p.method = 'cash_on_delivery' as "isCash",
      exists (select 1 from dispute d where d.payment_id = p.id and d.status <> 'won') as "isDisputed"
    from payment p where p.order_id = ${orderId}::uuid and p.status = 'paid'
    order by "refundableMinor" desc for update of p`;
  return rows[0] ?? null;
}
