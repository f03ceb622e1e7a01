import 'server-only';
import { newId } from '@/lib/core/ids';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import { type CapturedPayment, findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { transitionRefund } from '@/lib/payments/transition-refund';
import type { PaymentRefund } from '@/lib/stripe/payment-refund';
import { flagForReview } from '@/lib/workflows/orders/notify-owner';
import type { Refund } from '@/prisma/generated/client';
import { enqueueRefundMail } from './enqueue-refund-mail';

/** No response of Stripe's is older than this: requests time out sooner. */
const MAX_RESPONSE_AGE_MS = 2 * 60 * 1000;

export type RefundSettlement = {
  outcome: 'settled' | 'unchanged' | 'flagged' | 'not_ours';
  orderId: string | null;
};

/**
 * The only function that applies the state of a refund at Stripe (commerce rule 15). The request itself, the webhook
 * and the reconciler call it with a refund that was fetched from Stripe just now. Amounts are set as Stripe has them,
 * never added up; an unknown refund was made in the dashboard and gets a row of its own.
 */
export async function settleRefund(tx: Tx, report: PaymentRefund): Promise<RefundSettlement> {
  const payment = report.paymentIntentId ? await findPaymentByIntent(tx, report.paymentIntentId) : null;
  if (!payment) return { outcome: 'not_ours', orderId: null };
  const { orderId } = payment;
  await lockOrder(tx, orderId);
  const flag = async (reason: string): Promise<RefundSettlement> => {
    await flagForReview(tx, { orderId, reason });
    return { outcome: 'flagged', orderId };
  };
  if (report.state === 'unknown') return flag('Stripe reports a refund status that we do not know');
  if (!report.amount || report.amount.currency !== payment.currency) {
    return flag('Stripe reports a refund in another currency than the payment');
  }
  const { amountMinor } = report.amount;
  const { known, isAbandoned } = await findRefund(tx, { report, payment });
  if (known && known.amountMinor !== amountMinor) {
    return flag(`Stripe refunded another amount than was asked for (refund ${report.stripeRefundId})`);
  }
  if (known && contradicts(known, report)) {
    return flag(`Stripe calls refund ${report.stripeRefundId} ${report.state}; here it is ${known.status}`);
  }
  const refund = known ?? (await addStripeRefund(tx, { report, payment, amountMinor, isAbandoned }));
  const isChanged = await applyState(tx, { refund, report, isNew: !known });
  if (isAbandoned && sendsMoney(report)) {
    return flag(
      `Stripe made a refund (${report.stripeRefundId}) that is not the one decided here: it counts. Look whether more has to go back`,
    );
  }
  return { outcome: isChanged ? 'settled' : 'unchanged', orderId };
}

/**
 * The row of a refund at Stripe: by Stripe's id, or by the id in its metadata while that row is still pending. One that
 * has failed here is not reopened, because it may have been replaced since; nor does another amount match, because
 * anybody with the dashboard can copy the metadata.
 */
async function findRefund(
  tx: Tx,
  input: { report: PaymentRefund; payment: CapturedPayment },
): Promise<{ known: Refund | null; isAbandoned: boolean }> {
  const { report, payment } = input;
  const byStripeId = await tx.refund.findUnique({ where: { stripeRefundId: report.stripeRefundId } });
  if (byStripeId || !report.refundId) return { known: byStripeId, isAbandoned: false };
  const candidates = await tx.refund.findMany({
    where: { paymentId: payment.paymentId, stripeRefundId: null },
  });
  const intended = candidates.find((candidate) => candidate.id === report.refundId);
  const isAwaited = intended?.status === 'pending' && intended.amountMinor === report.amount?.amountMinor;
  return isAwaited
    ? { known: intended, isAbandoned: false }
    : { known: null, isAbandoned: intended !== undefined };
}

function sendsMoney({ state }: PaymentRefund): boolean {
  return state === 'pending' || state === 'succeeded';
}

/** Whether Stripe sends a refund that has failed here, and this is no response from before it failed. */
function contradicts(known: Refund, report: PaymentRefund): boolean {
  if (known.status !== 'failed' && known.status !== 'cancelled') return false;
  const endedAt = known.settledAt?.getTime() ?? 0;
  return sendsMoney(report) && endedAt < Date.now() - MAX_RESPONSE_AGE_MS;
}

async function addStripeRefund(
  tx: Tx,
  input: { report: PaymentRefund; payment: CapturedPayment; amountMinor: number; isAbandoned: boolean },
): Promise<Refund> {
  const { report, payment, amountMinor, isAbandoned } = input;
  const refund = await tx.refund.create({
    data: {
      ...stateWhenNew(report),
      id: newId(),
      paymentId: payment.paymentId,
      orderId: payment.orderId,
      origin: 'dashboard',
      amountMinor,
      currency: payment.currency,
      reason: isAbandoned ? 'Given up here, and made at Stripe all the same' : 'Made in Stripe’s dashboard',
      stripeRefundId: report.stripeRefundId,
    },
  });
  await recordOrderEvent(tx, {
    orderId: payment.orderId,
    type: 'refund_requested',
    actor: 'stripe',
    reason: `${formatMoney(amountMinor, requireCurrency(payment.currency))}, ${isAbandoned ? 'found at Stripe' : 'in Stripe’s dashboard'}`,
    data: { amountMinor },
  });
  return refund;
}

/**
 * One that had failed before it was recorded is inserted as failed: as pending it would count against what is
 * refundable.
 */
function stateWhenNew({ state, failureReason }: PaymentRefund) {
  if (state !== 'failed' && state !== 'cancelled') return {};
  return { status: state, settledAt: new Date(), failureReason: failureMessage({ state, failureReason }) };
}

function failureMessage({ state, failureReason }: Pick<PaymentRefund, 'state' | 'failureReason'>): string {
  return `Stripe: ${failureReason ?? state}`;
}

/** @returns whether anything has changed. */
async function applyState(
  tx: Tx,
  input: { refund: Refund; report: PaymentRefund; isNew: boolean },
): Promise<boolean> {
  const { refund, report } = input;
  const isAccepted = input.isNew || refund.stripeRefundId === null;
  if (refund.stripeRefundId === null) {
    await tx.refund.update({ where: { id: refund.id }, data: { stripeRefundId: report.stripeRefundId } });
  }
  const { state } = report;
  if (state === 'pending' && isAccepted) await enqueueRefundMail(tx, { refund, status: state });
  if (state === 'pending' || state === 'unknown') return isAccepted;
  const failureReason = failureMessage(report);
  const isWritten = input.isNew && refund.status === state;
  const moved =
    isWritten ||
    (await transitionRefund(tx, {
      refundId: refund.id,
      to: state,
      ...(state === 'succeeded' ? {} : { failureReason }),
    }));
  if (!moved) return isAccepted;
  await recordOutcome(tx, { refund, state, failureReason });
  return true;
}

async function recordOutcome(
  tx: Tx,
  input: { refund: Refund; state: 'succeeded' | 'failed' | 'cancelled'; failureReason: string },
): Promise<void> {
  const { refund, state, failureReason } = input;
  const { orderId, amountMinor } = refund;
  const amount = formatMoney(amountMinor, requireCurrency(refund.currency));
  const reason = state === 'succeeded' ? `${amount} refunded` : `${amount} did not go back. ${failureReason}`;
  await recordOrderEvent(tx, {
    orderId,
    type: `refund_${state}`,
    actor: 'stripe',
    reason,
    data: { amountMinor },
  });
  await rollUpPaymentStatus(tx, { orderId, actor: 'stripe', reason });
  await enqueueRefundMail(tx, { refund, status: state });
  if (state === 'succeeded') return;
  await flagForReview(tx, { orderId, reason: `A refund failed: ${reason}`, occasion: refund.id });
}
