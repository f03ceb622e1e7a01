import 'server-only';
import { formatMoney, minor, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { recordDispute } from '@/lib/payments/record-dispute';
import { flagForReview, notifyOwner } from '@/lib/workflows/orders/notify-owner';
import { describeDisputeChange } from './describe-dispute-change';
import type { FetchedDispute } from './fetch-dispute';
import type { EventOutcome } from './process-stripe-event';

/**
 * Records a dispute as Stripe has it. While it is open, also when it was reopened, and after it is lost, the payment is
 * not refunded and the order is not dispatched (commerce rule 15); the owners are notified of each change. The only
 * function that applies a dispute of Stripe's: webhooks call it, and payment reconciliation where an event was lost.
 */
export async function settleDispute(tx: Tx, { dispute, askedAt }: FetchedDispute): Promise<EventOutcome> {
  const payment = dispute.paymentIntentId ? await findPaymentByIntent(tx, dispute.paymentIntentId) : null;
  if (!payment) return { outcome: 'ignored', orderId: null };
  const { orderId, paymentId } = payment;
  await lockOrder(tx, orderId);
  const { stripeDisputeId, stripeStatus, reason, openedAt, state: status } = dispute;
  // A dispute in another currency freezes the order as well, with the full amount of the payment.
  const { amountMinor, currency } = dispute.amount ?? {
    amountMinor: minor(payment.amountMinor),
    currency: requireCurrency(payment.currency),
  };
  const what = { paymentId, orderId, stripeDisputeId, status, stripeStatus, amountMinor, currency };
  const recorded = await recordDispute(tx, { ...what, reason, openedAt, askedAt });
  if (recorded.outcome === 'outdated') return { outcome: 'processed', orderId };
  const before = recorded.outcome === 'known' ? recorded.before : null;
  const change = describeDisputeChange({ dispute, before, amount: formatMoney(amountMinor, currency) });
  if (change) {
    const { type, message } = change;
    const data = { stripeDisputeId, stripeStatus };
    await recordOrderEvent(tx, { orderId, type, actor: 'stripe', reason: message, data });
    const alert = { orderId, reason: message, ...(before ? { occasion: askedAt } : {}) };
    if (change.notify === 'review') await flagForReview(tx, alert);
    if (change.notify === 'owner') await notifyOwner(tx, alert);
  }
  const reviewReason = reviewReasonOf({
    isKnownStatus: dispute.isKnownStatus,
    stripeStatus,
    isOurCurrency: !!dispute.amount,
  });
  if (reviewReason) await flagForReview(tx, { orderId, reason: reviewReason, occasion: stripeDisputeId });
  return { outcome: reviewReason ? 'flagged' : 'processed', orderId };
}

function reviewReasonOf(input: {
  isKnownStatus: boolean;
  stripeStatus: string;
  isOurCurrency: boolean;
}): string | null {
  if (!input.isKnownStatus) {
    return `Stripe reports a dispute status that we do not know (${input.stripeStatus}): it counts as open`;
  }
  return input.isOurCurrency ? null : 'Stripe reports a dispute in a currency that is not ours';
}
