import 'server-only';
import { formatMoney } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { type DisputeStatus, recordDispute } from '@/lib/payments/record-dispute';
import type { PaymentDispute } from '@/lib/stripe/payment-dispute';
import type { Judgement } from './process-notice';
import { askForPerson, tellOwner } from './tell-owner';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * Records a dispute as Stripe has it. While it is open, and after it is lost, the payment is not refunded and the order is
 * not dispatched (commerce rule 15); the owners are told of each turn. The one function that believes Stripe about a
 * dispute: webhooks call it, and the money board where one was lost.
 */
export async function settleDispute(tx: Tx, dispute: PaymentDispute): Promise<Judgement> {
  const payment = dispute.paymentIntentId ? await findPaymentByIntent(tx, dispute.paymentIntentId) : null;
  if (!payment) return { verdict: 'ignored', orderId: null };
  const { orderId, paymentId } = payment;
  await lockOrder(tx, orderId);
  if (!dispute.amount) {
    await askForPerson(tx, { orderId, reason: 'Stripe reports a dispute in a currency that is not ours' });
    return { verdict: 'flagged', orderId };
  }
  const { amountMinor, currency } = dispute.amount;
  const { stripeDisputeId, stripeStatus, reason, openedAt, state } = dispute;
  const news = await recordDispute(tx, {
    paymentId,
    orderId,
    stripeDisputeId,
    status: state,
    stripeStatus,
    amountMinor,
    currency,
    reason,
    openedAt,
  });
  if (news) await tell(tx, { orderId, news, dispute, amount: formatMoney(amountMinor, currency) });
  return { verdict: 'processed', orderId };
}

async function tell(
  tx: Tx,
  input: { orderId: string; news: DisputeStatus; dispute: PaymentDispute; amount: string },
): Promise<void> {
  const { orderId, news, dispute } = input;
  const reason = wordsOf(input);
  const { stripeDisputeId } = dispute;
  await recordOrderEvent(tx, {
    orderId,
    type: `dispute_${news}`,
    actor: 'stripe',
    reason,
    data: { stripeDisputeId },
  });
  if (news === 'won') await tellOwner(tx, { orderId, reason });
  else await askForPerson(tx, { orderId, reason });
}

function wordsOf(input: { news: DisputeStatus; dispute: PaymentDispute; amount: string }): string {
  const { news, dispute, amount } = input;
  const cause = dispute.reason.replaceAll('_', ' ');
  switch (news) {
    case 'open': {
      const until = dispute.answerBy ? ` until ${DAY.format(dispute.answerBy)}` : '';
      return `The payer disputes ${amount} (${cause}). Answer in Stripe’s dashboard${until}; do not send the goods.`;
    }
    case 'won':
      return `The dispute over ${amount} ended in the shop’s favour.`;
    case 'lost':
      return `The dispute over ${amount} (${cause}) was lost: the bank keeps the money.`;
  }
}
