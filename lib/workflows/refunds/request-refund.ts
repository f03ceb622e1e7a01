import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { ChangeError } from '@/lib/orders/change-errors';
import { lockOrderAtVersion } from '@/lib/orders/lock-order-at-version';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import type { RefundError } from '@/lib/payments/refund-errors';
import type { RefundStatus } from '@/lib/payments/refund-state';
import { checkRefundAmount } from '@/lib/pricing/refund-amount';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';
import { issueRefund } from './issue-refund';
import { type ReturnedLine, recordReturn } from './record-return';
import { submitRefundNow } from './submit-refund';

export type RefundRequest = {
  orderId: string;
  /** Minor units; all of it or a part. */
  amountMinor: number;
  /** For the timeline, as entered by whoever refunds. */
  reason: string;
  /** The lines that it is for, and how many units of them are restocked; empty where it is for none. */
  returned: readonly ReturnedLine[];
  /** Idempotency key of the form: sending it twice makes one refund. */
  requestKey: string;
  staffId: string;
  /** The client address, for the audit log. */
  address?: string;
  /** As in `OrderChange`; without it there is no check for conflicting changes. */
  expectedVersion?: number;
};

type RefundFailure = RefundError | ChangeError;

/**
 * Refunds an order, in full or in part, with or without returned items. First the refund is committed, with the return
 * and the job that submits it; then it is submitted to Stripe at once, so that whoever waits sees the result. Cash is
 * paid back by hand, and recorded as refunded. Without keys for Stripe a refund of a card is refused, so that no money
 * seems to be on its way.
 * @returns the refund and its status; `pending` when Stripe has not responded: the job and the reconciler retry.
 */
export async function requestRefund(
  request: RefundRequest,
): Promise<Result<{ refundId: string; status: RefundStatus }, RefundFailure>> {
  const committed = await inTransaction((tx) => commitRefund(tx, request));
  if (!committed.ok) return committed;
  const refundId = committed.value;
  await submitRefundNow(refundId);
  const { status } = await getDb().refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { status: true },
  });
  return succeed({ refundId, status });
}

async function commitRefund(tx: Tx, request: RefundRequest): Promise<Result<string, RefundFailure>> {
  const { orderId, requestKey, amountMinor, reason, staffId } = request;
  // Under the order's lock, the second of two concurrent requests finds the refund of the first.
  await tx.$queryRaw`select 1 from "order" where id = ${orderId}::uuid for update`;
  const existing = await tx.refund.findUnique({ where: { requestKey } });
  if (existing && existing.orderId === orderId) return succeed(existing.id);
  // No form has this key for this order: the request was forged.
  if (existing) return fail({ code: 'form_of_another_order' });
  const begun = await lockOrderAtVersion(tx, {
    orderId,
    requestKey,
    expectedVersion: request.expectedVersion ?? null,
  });
  if (!begun.ok) return begun;
  const payment = await findRefundablePayment(tx, orderId);
  if (!payment) return fail({ code: 'nothing_to_refund' });
  if (payment.isDisputed) return fail({ code: 'payment_disputed' });
  if (!isPaymentMethodConfigured(payment.method)) return fail({ code: 'payment_provider_not_configured' });
  const checked = checkRefundAmount({ amountMinor, refundableMinor: payment.refundableMinor });
  if (!checked.ok) return checked;
  const origin = 'staff';
  const { refundId } = await issueRefund(tx, {
    orderId,
    payment,
    amountMinor,
    origin,
    reason,
    staffId,
    requestKey,
  });
  const recorded = await recordReturn(tx, { orderId, refundId, staffId, lines: request.returned });
  if (!recorded.ok) return fail({ code: 'returns_more_than_bought' });
  await audit(tx, request);
  return succeed(refundId);
}

async function audit(tx: Tx, request: RefundRequest): Promise<void> {
  const { orderId, amountMinor, staffId, address } = request;
  if (!address) return;
  await recordAudit(tx, {
    actor: { staffId, address },
    action: 'orders.refund_requested',
    subject: { type: 'order', id: orderId },
    after: { amountMinor, pieces: request.returned.reduce((sum, { quantity }) => sum + quantity, 0) },
  });
}
