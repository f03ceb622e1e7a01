import 'server-only';
import { formatMoney, minor, requireCurrency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { recordDispute } from '@/lib/payments/record-dispute';
import type { AskedDispute } from './ask-for-dispute';
import { disputeNews } from './dispute-news';
import type { Judgement } from './process-notice';
import { askForPerson, tellOwner } from './tell-owner';

/**
 * Records a dispute as Stripe has it. While it is open, also once more after it had ended, and after it is lost, the
 * payment is not refunded and the order is not dispatched (commerce rule 15); the owners are told of each turn. The one
 * function that believes Stripe about a dispute: webhooks call it, and the money board where one was lost.
 */
export async function settleDispute(tx: Tx, { dispute, askedAt }: AskedDispute): Promise<Judgement> {
  const payment = dispute.paymentIntentId ? await findPaymentByIntent(tx, dispute.paymentIntentId) : null;
  if (!payment) return { verdict: 'ignored', orderId: null };
  const { orderId, paymentId } = payment;
  await lockOrder(tx, orderId);
  const { stripeDisputeId, stripeStatus, reason, openedAt, state: status } = dispute;
  // In a currency that is not ours it freezes all the same, as one over all of the payment.
  const { amountMinor, currency } = dispute.amount ?? {
    amountMinor: minor(payment.amountMinor),
    currency: requireCurrency(payment.currency),
  };
  const what = { paymentId, orderId, stripeDisputeId, status, stripeStatus, amountMinor, currency };
  const recorded = await recordDispute(tx, { ...what, reason, openedAt, askedAt });
  if (recorded.outcome === 'outdated') return { verdict: 'processed', orderId };
  const before = recorded.outcome === 'known' ? recorded.before : null;
  const news = disputeNews({ dispute, before, amount: formatMoney(amountMinor, currency) });
  if (news) {
    const { type, words } = news;
    const data = { stripeDisputeId, stripeStatus };
    await recordOrderEvent(tx, { orderId, type, actor: 'stripe', reason: words, data });
    const told = { orderId, reason: words, ...(before ? { occasion: askedAt } : {}) };
    if (news.asks === 'person') await askForPerson(tx, told);
    if (news.asks === 'nothing_more') await tellOwner(tx, told);
  }
  const doubt = doubtOf({
    isKnownStatus: dispute.isKnownStatus,
    stripeStatus,
    isOurCurrency: !!dispute.amount,
  });
  if (doubt) await askForPerson(tx, { orderId, reason: doubt, occasion: stripeDisputeId });
  return { verdict: doubt ? 'flagged' : 'processed', orderId };
}

function doubtOf(input: {
  isKnownStatus: boolean;
  stripeStatus: string;
  isOurCurrency: boolean;
}): string | null {
  if (!input.isKnownStatus) {
    return `Stripe reports a dispute status that we do not know (${input.stripeStatus}): it counts as open`;
  }
  return input.isOurCurrency ? null : 'Stripe reports a dispute in a currency that is not ours';
}
