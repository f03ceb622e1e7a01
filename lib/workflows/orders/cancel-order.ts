import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { listRestockable, restockOrder } from '@/lib/inventory/restock-order';
import type { CancelError } from '@/lib/orders/cancel-errors';
import type { ChangeError } from '@/lib/orders/change-errors';
import { lockOrderAtVersion } from '@/lib/orders/lock-order-at-version';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { transitionOrder } from '@/lib/orders/transition-order';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { paymentMethodPort } from '@/lib/workflows/payments/methods/payment-method-ports';
import { issueRefund } from '@/lib/workflows/refunds/issue-refund';
import { submitRefundNow } from '@/lib/workflows/refunds/submit-refund';

export type Cancellation = {
  orderId: string;
  reason: string;
  staffId: string;
  /** The client address, for the audit log. */
  address?: string;
  /** As in `OrderChange`; without it there is no check for conflicting changes. */
  expectedVersion?: number;
  requestKey?: string;
};

type CancelFailure = CancelError | ChangeError;

/**
 * Cancels an order before its dispatch. A pending one has its checkout session expired first; a paid one is restocked
 * and refunded in full; one for cash on delivery is restocked.
 * @returns the refund that is to be submitted, if there is one.
 */
export async function cancelOrder(
  input: Cancellation,
): Promise<Result<{ refundId: string | null }, CancelFailure>> {
  const seen = await inTransaction((tx) => beginChange(tx, input));
  if (!seen.ok) return seen;
  if (seen.value.isRepeated) return succeed({ refundId: null });
  const order = await getDb().order.findUnique({
    where: { id: input.orderId },
    select: { status: true, payments: { where: { status: { in: ['open', 'processing'] } } } },
  });
  if (!order) return fail({ code: 'order_not_found' });
  if (order.status !== 'pending') return cancelPlacedOrder(input);
  const payment = order.payments[0];
  if (!payment) return fail({ code: 'not_cancellable' });
  if (payment.status === 'processing') return fail({ code: 'payment_processing' });
  if (!isPaymentMethodConfigured(payment.method)) return fail({ code: 'payment_provider_not_configured' });
  return cancelPendingOrder(input, payment);
}

async function cancelPendingOrder(
  input: Cancellation,
  payment: { id: string; method: PaymentMethod },
): Promise<Result<{ refundId: null }, CancelError>> {
  const { orderId, reason, staffId, requestKey } = input;
  const { cancelUnpaid } = paymentMethodPort(payment.method);
  if (!cancelUnpaid) return fail({ code: 'not_cancellable' });
  try {
    const by = { actor: 'staff', actorId: staffId, ...(requestKey ? { requestKey } : {}) } as const;
    const end = await cancelUnpaid({ orderId, paymentId: payment.id, reason, by });
    return end === 'cancelled' ? succeed({ refundId: null }) : fail({ code: 'just_paid' });
  } catch (error) {
    if (error instanceof StripeUnavailable) return fail({ code: 'payment_provider_unavailable' });
    throw error;
  }
}

async function cancelPlacedOrder(
  input: Cancellation,
): Promise<Result<{ refundId: string | null }, CancelFailure>> {
  const cancelled = await inTransaction((tx) => cancelInTransaction(tx, input));
  if (!cancelled.ok || !cancelled.value.refundId) return cancelled;
  const { refundId } = cancelled.value;
  await submitRefundNow(refundId);
  return cancelled;
}

async function cancelInTransaction(
  tx: Tx,
  input: Cancellation,
): Promise<Result<{ refundId: string | null }, CancelFailure>> {
  const { orderId, reason, staffId, requestKey } = input;
  const begun = await beginChange(tx, input);
  if (!begun.ok) return begun;
  if (begun.value.isRepeated) return succeed({ refundId: null });
  if (begun.value.fulfilmentStatus !== 'unfulfilled') return fail({ code: 'not_cancellable' });
  const payment = await findRefundablePayment(tx, orderId);
  if (payment?.isDisputed) return fail({ code: 'payment_disputed' });
  if (payment && payment.refundableMinor > 0 && !isPaymentMethodConfigured(payment.method)) {
    return fail({ code: 'payment_provider_not_configured' });
  }
  const by = { actor: 'staff', actorId: staffId, ...(requestKey ? { requestKey } : {}) } as const;
  const moved = await transitionOrder(tx, { orderId, to: 'cancelled', from: ['placed'], ...by, reason });
  if (!moved) return fail({ code: 'not_cancellable' });
  const items = await listRestockable(tx, orderId);
  await restockOrder(tx, { orderId, items, note: 'Cancelled before dispatch' });
  const amountMinor = payment?.refundableMinor ?? 0;
  await enqueueOrderMail(tx, { orderId, kind: 'order_cancelled', detail: { reason, amountMinor } });
  await auditCancellation(tx, input);
  if (!payment || amountMinor === 0) return succeed({ refundId: null });
  const { refundId, outcome } = await issueRefund(tx, {
    orderId,
    payment,
    amountMinor,
    origin: 'cancellation',
    reason,
    staffId,
  });
  return succeed({ refundId: outcome === 'pending' ? refundId : null });
}

/** Without an idempotency key from a form, a new one is used. */
function beginChange(tx: Tx, input: Cancellation) {
  const { orderId, expectedVersion = null, requestKey = newId() } = input;
  return lockOrderAtVersion(tx, { orderId, expectedVersion, requestKey });
}

async function auditCancellation(tx: Tx, { orderId, staffId, address }: Cancellation): Promise<void> {
  if (!address) return;
  const subject = { type: 'order', id: orderId };
  await recordAudit(tx, { actor: { staffId, address }, action: 'orders.cancelled', subject });
}
