import 'server-only';
import { formatMoney, minor, requireCurrency } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { returnStock } from '@/lib/inventory/return-stock';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import { openRefund } from '@/lib/payments/open-refund';
import type { RefundError } from '@/lib/payments/refund-errors';
import type { RefundStatus } from '@/lib/payments/refund-state';
import { submitRefundNow } from './submit-refund';

export type RefundRequest = {
  orderId: string;
  /** Minor units; all of it or a part. */
  amountMinor: number;
  /** For the timeline, in the words of whoever refunds. */
  reason: string;
  /** What comes back to the shelf with it; nothing for goods that stay with the buyer. */
  returned: readonly { orderLineId: string; quantity: number }[];
  /** Of the form, so that sending it twice makes one refund. */
  requestKey: string;
  staffId: string;
};

/** Rolls the transaction back with a refusal that staff are told. */
class RefundRefused extends Error {
  constructor(readonly refusal: RefundError) {
    super(refusal.code);
  }
}

/**
 * Refunds an order, in full or in part, with or without goods that come back. First the decision is committed, with
 * the goods and the job that carries it out; then Stripe is asked at once, so that whoever waits sees how it went.
 * @returns the refund and its status; `pending` when Stripe has not answered, which the job and the reconciler heal.
 */
export async function requestRefund(
  request: RefundRequest,
): Promise<Result<{ refundId: string; status: RefundStatus }, RefundError>> {
  let refundId: string;
  try {
    refundId = await inTransaction((tx) => decide(tx, request));
  } catch (error) {
    if (error instanceof RefundRefused) return fail(error.refusal);
    throw error;
  }
  await submitRefundNow(refundId);
  const { status } = await getDb().refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { status: true },
  });
  return succeed({ refundId, status });
}

async function decide(tx: Tx, request: RefundRequest): Promise<string> {
  const { orderId, requestKey, staffId } = request;
  if (!(await lockOrder(tx, orderId))) throw new RefundRefused({ code: 'order_not_found' });
  // The order's lock makes the second of two presses wait until the first is there to be found.
  const same = await tx.refund.findUnique({ where: { requestKey } });
  if (same && same.orderId === orderId) return same.id;
  const payment = await findRefundablePayment(tx, orderId);
  if (!payment) throw new RefundRefused({ code: 'nothing_to_refund' });
  if (payment.isDisputed) throw new RefundRefused({ code: 'payment_disputed' });
  const { paymentId, refundableMinor } = payment;
  const currency = requireCurrency(payment.currency);
  if (!Number.isSafeInteger(request.amountMinor) || request.amountMinor < 1) {
    throw new RefundRefused({ code: 'amount_not_positive' });
  }
  if (request.amountMinor > refundableMinor) {
    throw new RefundRefused({ code: 'exceeds_refundable', refundableMinor: minor(refundableMinor) });
  }
  await takeBack(tx, request);
  const { amountMinor, reason } = request;
  const refundId = await openRefund(tx, {
    paymentId,
    orderId,
    amountMinor,
    currency,
    origin: 'staff',
    reason,
    requestedBy: staffId,
    requestKey,
  });
  await recordOrderEvent(tx, {
    orderId,
    type: 'refund_requested',
    actor: 'staff',
    actorId: staffId,
    reason: `${formatMoney(amountMinor, currency)}: ${reason}`,
    data: { amountMinor },
  });
  return refundId;
}

async function takeBack(tx: Tx, request: RefundRequest): Promise<void> {
  if (request.returned.length === 0) return;
  const { orderId } = request;
  const lines = await tx.orderLine.findMany({ where: { orderId }, select: { id: true, variantId: true } });
  const goods = request.returned.map(({ orderLineId, quantity }) => {
    const line = lines.find((candidate) => candidate.id === orderLineId);
    if (!line || !Number.isSafeInteger(quantity) || quantity < 0) {
      throw new RefundRefused({ code: 'returns_more_than_bought' });
    }
    return { variantId: line.variantId, quantity };
  });
  const returned = await returnStock(tx, { orderId, goods, note: 'Came back with a refund' });
  if (!returned.ok) throw new RefundRefused({ code: 'returns_more_than_bought' });
  const pieces = goods.reduce((sum, { quantity }) => sum + quantity, 0);
  await recordOrderEvent(tx, {
    orderId,
    type: 'goods_returned',
    actor: 'staff',
    actorId: request.staffId,
    reason: `${pieces} back on the shelf`,
    data: { pieces },
  });
}
