import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { minor } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { beginOrderChange } from '@/lib/orders/begin-order-change';
import type { ChangeError } from '@/lib/orders/change-errors';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import type { RefundError } from '@/lib/payments/refund-errors';
import type { RefundStatus } from '@/lib/payments/refund-state';
import { giveMoneyBack } from './give-money-back';
import { submitRefundNow } from './submit-refund';
import { type ReturnedLine, takeGoodsBack } from './take-goods-back';

export type RefundRequest = {
  orderId: string;
  /** Minor units; all of it or a part. */
  amountMinor: number;
  /** For the timeline, in the words of whoever refunds. */
  reason: string;
  /** The goods that it is for, and what of them comes back to the shelf; nothing where it is for none. */
  returned: readonly ReturnedLine[];
  /** Of the form, so that sending it twice makes one refund. */
  requestKey: string;
  staffId: string;
  /** From where it is asked for; for the audit log. */
  address?: string;
  /** As in `OrderChange`; without it the order is taken as it is. */
  seenSequence?: number;
};

type RefundFailure = RefundError | ChangeError;

/** Rolls the transaction back with a refusal that staff are told. */
class RefundRefused extends Error {
  constructor(readonly refusal: RefundFailure) {
    super(refusal.code);
  }
}

/**
 * Refunds an order, in full or in part, with or without goods that come back. First the decision is committed, with
 * the goods and the job that carries it out; then Stripe is asked at once, so that whoever waits sees how it went.
 * Cash goes back by hand, and is written down as done.
 * @returns the refund and its status; `pending` when Stripe has not answered, which the job and the reconciler heal.
 */
export async function requestRefund(
  request: RefundRequest,
): Promise<Result<{ refundId: string; status: RefundStatus }, RefundFailure>> {
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
  const { orderId, requestKey, amountMinor, reason, staffId } = request;
  // The order's lock makes the second of two presses wait until the first is there to be found.
  await tx.$queryRaw`select 1 from "order" where id = ${orderId}::uuid for update`;
  const same = await tx.refund.findUnique({ where: { requestKey } });
  if (same && same.orderId === orderId) return same.id;
  // Nobody's page holds it: a form that was put together by hand.
  if (same) throw new RefundRefused({ code: 'form_of_another_order' });
  const begun = await beginOrderChange(tx, {
    orderId,
    requestKey,
    seenSequence: request.seenSequence ?? null,
  });
  if (!begun.ok) throw new RefundRefused(begun.error);
  const payment = await findRefundablePayment(tx, orderId);
  if (!payment) throw new RefundRefused({ code: 'nothing_to_refund' });
  if (payment.isDisputed) throw new RefundRefused({ code: 'payment_disputed' });
  const { refundableMinor } = payment;
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 1) {
    throw new RefundRefused({ code: 'amount_not_positive' });
  }
  if (amountMinor > refundableMinor) {
    throw new RefundRefused({ code: 'exceeds_refundable', refundableMinor: minor(refundableMinor) });
  }
  const origin = 'staff';
  const refundId = await giveMoneyBack(tx, {
    orderId,
    payment,
    amountMinor,
    origin,
    reason,
    staffId,
    requestKey,
  });
  const taken = await takeGoodsBack(tx, { orderId, refundId, staffId, lines: request.returned });
  if (!taken.ok) throw new RefundRefused({ code: 'returns_more_than_bought' });
  await audit(tx, request);
  return refundId;
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
