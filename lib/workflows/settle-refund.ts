import 'server-only';
import { newId } from '@/lib/core/ids';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import { type CapturedPayment, findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { moveRefund } from '@/lib/payments/move-refund';
import type { PaymentRefund } from '@/lib/stripe/payment-refund';
import type { Refund } from '@/prisma/generated/client';
import { enqueueRefundMail } from './enqueue-refund-mail';
import { askForPerson } from './tell-owner';

/** An answer of Stripe's is older than this in no case: it gives up asking sooner. */
const OLDEST_ANSWER_MS = 2 * 60 * 1000;

export type RefundSettlement = {
  outcome: 'settled' | 'unchanged' | 'flagged' | 'not_ours';
  orderId: string | null;
};

/**
 * The one function that draws the consequences of what Stripe says about a refund (commerce rule 15). The request
 * itself, the webhook and the reconciler call it with a refund fetched from Stripe just now. Amounts are set as Stripe
 * has them, never added up; a refund that we do not know was made in the dashboard and gets a row of its own.
 */
export async function settleRefund(tx: Tx, report: PaymentRefund): Promise<RefundSettlement> {
  const payment = report.paymentIntentId ? await findPaymentByIntent(tx, report.paymentIntentId) : null;
  if (!payment) return { outcome: 'not_ours', orderId: null };
  const { orderId } = payment;
  await lockOrder(tx, orderId);
  const flag = async (reason: string): Promise<RefundSettlement> => {
    await askForPerson(tx, { orderId, reason });
    return { outcome: 'flagged', orderId };
  };
  if (report.state === 'unknown') return flag('Stripe reports a refund status that we do not know');
  if (!report.amount || report.amount.currency !== payment.currency) {
    return flag('Stripe reports a refund in another currency than the payment');
  }
  const { amountMinor } = report.amount;
  const { known, givenUp } = await findRefund(tx, { report, payment });
  if (known && known.amountMinor !== amountMinor) {
    return flag(`Stripe refunded another amount than was asked for (refund ${report.stripeRefundId})`);
  }
  if (known && contradicts(known, report)) {
    return flag(`Stripe calls refund ${report.stripeRefundId} ${report.state}; here it is ${known.status}`);
  }
  const refund = known ?? (await addRefundOfStripe(tx, { report, payment, amountMinor, givenUp }));
  const isNews = await applyState(tx, { refund, report, isNew: !known });
  if (givenUp && sendsMoney(report)) {
    return flag(
      `Stripe made a refund (${report.stripeRefundId}) that is not the one decided here: it counts. Look whether more has to go back`,
    );
  }
  return { outcome: isNews ? 'settled' : 'unchanged', orderId };
}

/**
 * The row that Stripe speaks of: by its id, or the one that it was made for while that still waits for an answer. One
 * that was given up here is not taken up again, because it may have been made up for since; nor is one over another
 * amount, because anybody with the dashboard can copy the metadata.
 */
async function findRefund(
  tx: Tx,
  input: { report: PaymentRefund; payment: CapturedPayment },
): Promise<{ known: Refund | null; givenUp: boolean }> {
  const { report, payment } = input;
  const byStripeId = await tx.refund.findUnique({ where: { stripeRefundId: report.stripeRefundId } });
  if (byStripeId || !report.refundId) return { known: byStripeId, givenUp: false };
  const candidates = await tx.refund.findMany({
    where: { paymentId: payment.paymentId, stripeRefundId: null },
  });
  const meant = candidates.find((candidate) => candidate.id === report.refundId);
  const isAwaited = meant?.status === 'pending' && meant.amountMinor === report.amount?.amountMinor;
  return isAwaited ? { known: meant, givenUp: false } : { known: null, givenUp: meant !== undefined };
}

function sendsMoney({ state }: PaymentRefund): boolean {
  return state === 'pending' || state === 'succeeded';
}

/** Whether Stripe says that money goes which has ended here as not sent, and this is no answer from before that end. */
function contradicts(known: Refund, report: PaymentRefund): boolean {
  if (known.status !== 'failed' && known.status !== 'cancelled') return false;
  const endedAt = known.settledAt?.getTime() ?? 0;
  return sendsMoney(report) && endedAt < Date.now() - OLDEST_ANSWER_MS;
}

async function addRefundOfStripe(
  tx: Tx,
  input: { report: PaymentRefund; payment: CapturedPayment; amountMinor: number; givenUp: boolean },
): Promise<Refund> {
  const { report, payment, amountMinor, givenUp } = input;
  const refund = await tx.refund.create({
    data: {
      ...stateWhenNew(report),
      id: newId(),
      paymentId: payment.paymentId,
      orderId: payment.orderId,
      origin: 'dashboard',
      amountMinor,
      currency: payment.currency,
      reason: givenUp ? 'Given up here, and made at Stripe all the same' : 'Made in Stripe’s dashboard',
      stripeRefundId: report.stripeRefundId,
    },
  });
  await recordOrderEvent(tx, {
    orderId: payment.orderId,
    type: 'refund_requested',
    actor: 'stripe',
    reason: `${formatMoney(amountMinor, requireCurrency(payment.currency))}, ${givenUp ? 'found at Stripe' : 'in Stripe’s dashboard'}`,
    data: { amountMinor },
  });
  return refund;
}

/** One that has failed before we heard of it is written as that: as pending it would want room that it does not need. */
function stateWhenNew({ state, failureReason }: PaymentRefund) {
  if (state !== 'failed' && state !== 'cancelled') return {};
  return { status: state, settledAt: new Date(), failureReason: wordsOfFailure({ state, failureReason }) };
}

function wordsOfFailure({ state, failureReason }: Pick<PaymentRefund, 'state' | 'failureReason'>): string {
  return `Stripe: ${failureReason ?? state}`;
}

/** @returns whether anything was news. */
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
  const failureReason = wordsOfFailure(report);
  const isWritten = input.isNew && refund.status === state;
  const moved =
    isWritten ||
    (await moveRefund(tx, {
      refundId: refund.id,
      to: state,
      ...(state === 'succeeded' ? {} : { failureReason }),
    }));
  if (!moved) return isAccepted;
  await tellOutcome(tx, { refund, state, failureReason });
  return true;
}

async function tellOutcome(
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
  await askForPerson(tx, { orderId, reason: `A refund failed: ${reason}`, occasion: refund.id });
}
