import 'server-only';
import { getDb } from '@/lib/db/client';
import { readInBatches } from '@/lib/db/read-in-batches';

export type TimeRange = { from: Date; before: Date };

export type ExportedPayment = {
  id: string;
  createdAt: Date;
  orderNumber: number;
  method: string;
  status: string;
  currency: string;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  paidAt: Date | null;
  stripeSessionId: string | null;
  stripePaymentIntentId: string | null;
  failureReason: string | null;
};

export type ExportedRefund = {
  id: string;
  createdAt: Date;
  orderNumber: number;
  paymentId: string;
  status: string;
  origin: string;
  currency: string;
  amountMinor: number;
  reason: string;
  failureReason: string | null;
  settledAt: Date | null;
  stripeRefundId: string | null;
};

type Cursor = { createdAt: Date; id: string };

const BATCH_SIZE = 1000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const cursorOf = ({ createdAt, id }: Cursor): Cursor => ({ createdAt, id });
const start = ({ from }: TimeRange): Cursor => ({ createdAt: from, id: FIRST_ID });

/** The payments that were started within a time, oldest first, in batches. */
export function readPayments(range: TimeRange): AsyncGenerator<ExportedPayment[]> {
  return readInBatches({
    cursorOf,
    read: (after: Cursor | null) => {
      const { createdAt, id } = after ?? start(range);
      return getDb().$queryRaw<ExportedPayment[]>`
        select p.id, p.created_at as "createdAt", o.order_number as "orderNumber", p.method::text, p.status::text,
          p.currency, p.amount_minor as "amountMinor", p.captured_minor as "capturedMinor",
          p.refunded_minor as "refundedMinor", p.paid_at as "paidAt", p.stripe_session_id as "stripeSessionId",
          p.stripe_payment_intent_id as "stripePaymentIntentId", p.failure_reason as "failureReason"
        from payment p join "order" o on o.id = p.order_id
        where (p.created_at, p.id) > (${createdAt}, ${id}::uuid) and p.created_at < ${range.before}
        order by p.created_at, p.id limit ${BATCH_SIZE}`;
    },
  });
}

/** The refunds that were requested within a time, oldest first, in batches. */
export function readRefunds(range: TimeRange): AsyncGenerator<ExportedRefund[]> {
  return readInBatches({
    cursorOf,
    read: (after: Cursor | null) => {
      const { createdAt, id } = after ?? start(range);
      return getDb().$queryRaw<ExportedRefund[]>`
        select r.id, r.created_at as "createdAt", o.order_number as "orderNumber", r.payment_id as "paymentId",
          r.status::text, r.origin::text, r.currency, r.amount_minor as "amountMinor", r.reason,
          r.failure_reason as "failureReason", r.settled_at as "settledAt", r.stripe_refund_id as "stripeRefundId"
        from refund r join "order" o on o.id = r.order_id
        where (r.created_at, r.id) > (${createdAt}, ${id}::uuid) and r.created_at < ${range.before}
        order by r.created_at, r.id limit ${BATCH_SIZE}`;
    },
  });
}

/** How many payments were started within a time. */
export function countPayments({ from, before }: TimeRange): Promise<number> {
  return getDb().payment.count({ where: { createdAt: { gte: from, lt: before } } });
}

/** How many refunds were requested within a time. */
export function countRefunds({ from, before }: TimeRange): Promise<number> {
  return getDb().refund.count({ where: { createdAt: { gte: from, lt: before } } });
}
