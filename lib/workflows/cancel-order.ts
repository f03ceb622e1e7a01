import 'server-only';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { listReturnable, returnStock } from '@/lib/inventory/return-stock';
import type { CancelError } from '@/lib/orders/cancel-errors';
import { lockOrder } from '@/lib/orders/lock-order';
import { moveOrder } from '@/lib/orders/move-order';
import { oweEmail } from '@/lib/orders/owe-email';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import { openRefund } from '@/lib/payments/open-refund';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { cancelUnpaidOrder } from './cancel-unpaid-order';
import { submitRefundNow } from './submit-refund';

export type Cancellation = { orderId: string; reason: string; staffId: string };

/**
 * Cancels an order before its dispatch. One that waits for its payment has its payment page closed first; one that is
 * paid has its goods put back and all of its money sent back; one for cash has its goods put back.
 * @returns the refund that goes with it, if there is one.
 */
export async function cancelOrder(
  input: Cancellation,
): Promise<Result<{ refundId: string | null }, CancelError>> {
  const order = await getDb().order.findUnique({
    where: { id: input.orderId },
    select: { status: true, payments: { where: { status: { in: ['open', 'processing'] } } } },
  });
  if (!order) return fail({ code: 'order_not_found' });
  if (order.status !== 'pending') return cancelPlacedOrder(input);
  const payment = order.payments[0];
  if (!payment) return fail({ code: 'not_cancellable' });
  if (payment.status === 'processing') return fail({ code: 'payment_processing' });
  return cancelPendingOrder(input, payment.id);
}

async function cancelPendingOrder(
  input: Cancellation,
  paymentId: string,
): Promise<Result<{ refundId: null }, CancelError>> {
  const { orderId, reason, staffId } = input;
  try {
    const by = { actor: 'staff', actorId: staffId } as const;
    const end = await cancelUnpaidOrder({ orderId, paymentId, reason, by });
    return end === 'cancelled' ? succeed({ refundId: null }) : fail({ code: 'just_paid' });
  } catch (error) {
    if (error instanceof StripeUnavailable) return fail({ code: 'payment_provider_unavailable' });
    throw error;
  }
}

async function cancelPlacedOrder(
  input: Cancellation,
): Promise<Result<{ refundId: string | null }, CancelError>> {
  const cancelled = await inTransaction((tx) => cancelInTransaction(tx, input));
  if (!cancelled.ok || !cancelled.value.refundId) return cancelled;
  const { refundId } = cancelled.value;
  await submitRefundNow(refundId);
  return cancelled;
}

async function cancelInTransaction(
  tx: Tx,
  input: Cancellation,
): Promise<Result<{ refundId: string | null }, CancelError>> {
  const { orderId, reason, staffId } = input;
  const order = await lockOrder(tx, orderId);
  if (order?.fulfilmentStatus !== 'unfulfilled') return fail({ code: 'not_cancellable' });
  const payment = await findRefundablePayment(tx, orderId);
  if (payment?.isDisputed) return fail({ code: 'payment_disputed' });
  const by = { actor: 'staff', actorId: staffId } as const;
  const moved = await moveOrder(tx, { orderId, to: 'cancelled', from: ['placed'], ...by, reason });
  if (!moved) return fail({ code: 'not_cancellable' });
  const goods = await listReturnable(tx, orderId);
  await returnStock(tx, { orderId, goods, note: 'Cancelled before dispatch' });
  await oweEmail(tx, { orderId, kind: 'order_cancelled', detail: { reason } });
  if (!payment || payment.refundableMinor === 0) return succeed({ refundId: null });
  const { paymentId, currency, refundableMinor: amountMinor } = payment;
  await recordOrderEvent(tx, {
    orderId,
    type: 'refund_requested',
    ...by,
    reason: `${formatMoney(amountMinor, requireCurrency(currency))}: ${reason}`,
    data: { amountMinor },
  });
  const refundId = await openRefund(tx, {
    paymentId,
    orderId,
    amountMinor,
    currency,
    origin: 'cancellation',
    reason,
    requestedBy: staffId,
  });
  return succeed({ refundId });
}
