import 'server-only';
import type { Tx } from '@/lib/db/client';
import { recalculateInventoryLevel } from '@/lib/inventory/recalculate-inventory-level';
import { lockOrder } from '@/lib/orders/lock-order';
import { transitionOrder } from '@/lib/orders/transition-order';
import type { Discrepancy } from '@/lib/payments/reconciliation';
import { findPaymentIntent } from '@/lib/stripe/find-payment-intent';
import { findCheckoutSessionByIntent } from '@/lib/stripe/list-checkout-sessions';
import { flagForReview } from '@/lib/workflows/orders/notify-owner';
import { releaseHolds } from '@/lib/workflows/payments/release-holds';
import { type Settlement, settlePayment } from '@/lib/workflows/payments/settle-payment';
import { settleRefund } from '@/lib/workflows/refunds/settle-refund';
import { readRefunds } from '@/lib/workflows/refunds/settle-refund-event';
import { submitRefund } from '@/lib/workflows/refunds/submit-refund';
import { prepareDisputeResolution } from './prepare-dispute-resolution';
import { prepareSessionResolution } from './prepare-session-resolution';
import { reconcilePayment } from './reconcile-payments';
import { type ApplyResolution, needsReview, type Resolution, resolved } from './resolution';

/**
 * Asks Stripe what has to be known, and returns the resolution to apply in one transaction.
 * @throws StripeUnavailable
 */
export function prepareResolution(discrepancy: Discrepancy): Promise<ApplyResolution> {
  switch (discrepancy.kind) {
    case 'paid_at_stripe_only':
      return prepareSettlement(discrepancy);
    case 'payment_left_open':
    case 'page_closed_at_stripe':
      return preparePaymentReconciliation(discrepancy);
    case 'refund_unknown':
    case 'refund_differs':
      return prepareRefundResolution(discrepancy);
    case 'refund_not_sent':
      return prepareRefundSubmission(discrepancy);
    case 'dispute_unknown':
    case 'dispute_differs':
      return prepareDisputeResolution(discrepancy);
    case 'page_open_for_nobody':
      return prepareSessionResolution(discrepancy);
    case 'hold_without_payment':
    case 'code_held_by_dead_order':
      return Promise.resolve((tx) => releaseOrphanedHolds(tx, discrepancy));
    case 'reserved_differs':
    case 'on_hand_differs':
      return Promise.resolve((tx) => realignStock(tx, discrepancy));
    case 'paid_here_only':
    case 'payment_amount_differs':
    case 'refund_here_only':
    case 'dispute_here_only':
      return Promise.resolve((tx) => flagDiscrepancy(tx, discrepancy));
    case 'payment_unknown':
      return Promise.resolve(async () =>
        needsReview('No order here belongs to it. Look it up in Stripe’s dashboard, and refund it there.'),
      );
  }
}

async function prepareSettlement({ stripeId }: Discrepancy): Promise<ApplyResolution> {
  const intentId = stripeId ? await findPaymentIntent(stripeId) : null;
  const session = intentId ? await findCheckoutSessionByIntent(intentId) : null;
  return async (tx) =>
    session
      ? describeSettlement((await settlePayment(tx, session)).outcome)
      : needsReview('Stripe has no payment page for this money. Look it up in its dashboard.');
}

function describeSettlement(outcome: Settlement['outcome']): Resolution {
  switch (outcome) {
    case 'paid':
      return resolved('The payment is recorded and the order is placed.');
    case 'refunded_late':
      return resolved('The order could not stand again: the money goes back, and the customer is told.');
    case 'unchanged':
      return resolved('It had healed by itself meanwhile.');
    case 'expired':
    case 'failed':
      return resolved('The payment is closed here too, and what the order held is free again.');
    case 'flagged':
      return needsReview('It does not add up. The order is marked, with what differs.');
    case 'processing':
    case 'open':
      return needsReview('Stripe says that it is still under way. Compare again later.');
    case 'not_ours':
      return needsReview('No payment here belongs to it. Look it up in Stripe’s dashboard.');
  }
}

async function preparePaymentReconciliation({ subjectId }: Discrepancy): Promise<ApplyResolution> {
  await reconcilePayment(subjectId);
  return async (tx) => {
    const payment = await tx.payment.findUnique({ where: { id: subjectId }, select: { status: true } });
    return payment?.status === 'open'
      ? needsReview('Stripe does not say that it has ended. Compare again later.')
      : resolved(`Stripe was asked: the payment is ${payment?.status ?? 'gone'}.`);
  };
}

async function prepareRefundResolution({ stripeId }: Discrepancy): Promise<ApplyResolution> {
  const intentId = stripeId ? await findPaymentIntent(stripeId) : null;
  const refunds = intentId ? await readRefunds(intentId) : [];
  const report = refunds.find((refund) => refund.stripeRefundId === stripeId);
  return async (tx) => {
    if (!report) return needsReview('Stripe does not have this refund any more.');
    const { outcome, orderId } = await settleRefund(tx, report);
    if (outcome === 'flagged')
      return needsReview('It does not add up. The order is marked, with what differs.');
    const shopRefund = await tx.refund.findUnique({ where: { stripeRefundId: report.stripeRefundId } });
    if (shopRefund?.status === report.state && shopRefund.amountMinor === report.amount?.amountMinor) {
      return resolved('The refund is recorded as Stripe has it.');
    }
    if (!orderId) return needsReview('No payment here belongs to it. Look it up in Stripe’s dashboard.');
    await flagForReview(tx, { orderId, reason: 'Stripe says of a refund what the shop cannot take over' });
    return needsReview('It does not add up. The order is marked, with what differs.');
  };
}

async function prepareRefundSubmission({ subjectId }: Discrepancy): Promise<ApplyResolution> {
  await submitRefund(subjectId);
  return async (tx) => {
    const refund = await tx.refund.findUnique({ where: { id: subjectId }, select: { status: true } });
    return refund?.status === 'failed'
      ? needsReview('Stripe refused the refund. The order is marked, with the reason.')
      : resolved('Stripe has been asked for the refund.');
  };
}

/** Releases the holds of an order that cannot be paid any more; a pending order expires. */
async function releaseOrphanedHolds(tx: Tx, { orderId }: Discrepancy): Promise<Resolution> {
  const order = orderId ? await lockOrder(tx, orderId) : null;
  if (!orderId || !order) return needsReview('The order is not there any more.');
  const openPayments = await tx.payment.count({ where: { orderId, status: { in: ['open', 'processing'] } } });
  if (openPayments > 0) return resolved('Its payment is open again: nothing was done.');
  if (order.status === 'placed' || order.status === 'completed') {
    await flagForReview(tx, { orderId, reason: 'This order stands, and what it bought is still only held' });
    return needsReview('The order stands, so nothing was freed. It is marked for a person.');
  }
  await transitionOrder(tx, {
    orderId,
    to: 'expired',
    from: ['pending'],
    actor: 'system',
    reason: 'No payment of it is open any more',
  });
  await releaseHolds(tx, orderId);
  return resolved('Its stock and its code are free again.');
}

async function realignStock(tx: Tx, { subjectId }: Discrepancy): Promise<Resolution> {
  return resolved(
    (await recalculateInventoryLevel(tx, subjectId))
      ? 'The shelf says again what its ledger and the open orders sum to.'
      : 'It had healed by itself meanwhile.',
  );
}

const FLAG_REASONS = {
  paid_here_only: 'It is paid here, and Stripe has no such payment',
  payment_amount_differs: 'Stripe took in another amount than is recorded here',
  refund_here_only: 'A refund is recorded here that Stripe does not have',
  dispute_here_only: 'A dispute is recorded here that Stripe does not have',
};

async function flagDiscrepancy(tx: Tx, { kind, orderId }: Discrepancy): Promise<Resolution> {
  const reason = FLAG_REASONS[kind as keyof typeof FLAG_REASONS];
  if (orderId) await flagForReview(tx, { orderId, reason });
  return needsReview('What is here stays as it is: the order is marked for a person, and the owner is told.');
}
