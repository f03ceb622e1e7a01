import 'server-only';
import type { Tx } from '@/lib/db/client';
import { realignLevel } from '@/lib/inventory/realign-level';
import { lockOrder } from '@/lib/orders/lock-order';
import { moveOrder } from '@/lib/orders/move-order';
import type { MoneyFinding } from '@/lib/payments/money-check';
import { findPaymentIntent } from '@/lib/stripe/find-payment-intent';
import { findSessionOfIntent } from '@/lib/stripe/list-payment-sessions';
import { prepareDispute } from './mend-dispute';
import { preparePage } from './mend-page';
import { type Mend, type Mended, mended, needsPerson } from './mending';
import { reconcilePayment } from './reconcile-payments';
import { releaseHolds } from './release-holds';
import { type Settlement, settlePayment } from './settle-payment';
import { settleRefund } from './settle-refund';
import { readRefunds } from './settle-refunds-of-notice';
import { submitRefund } from './submit-refund';
import { askForPerson } from './tell-owner';

/**
 * Asks Stripe what has to be known, and gives what is then to be done in one transaction.
 * @throws StripeUnavailable
 */
export function prepareMending(finding: MoneyFinding): Promise<Mend> {
  switch (finding.kind) {
    case 'paid_at_stripe_only':
      return prepareSettlement(finding);
    case 'payment_left_open':
    case 'page_closed_at_stripe':
      return prepareReconciled(finding);
    case 'refund_unknown':
    case 'refund_differs':
      return prepareRefund(finding);
    case 'refund_not_sent':
      return prepareSubmission(finding);
    case 'dispute_unknown':
    case 'dispute_differs':
      return prepareDispute(finding);
    case 'page_open_for_nobody':
      return preparePage(finding);
    case 'hold_without_payment':
    case 'code_held_by_dead_order':
      return Promise.resolve((tx) => releaseDead(tx, finding));
    case 'reserved_differs':
    case 'on_hand_differs':
      return Promise.resolve((tx) => realign(tx, finding));
    case 'paid_here_only':
    case 'payment_amount_differs':
    case 'refund_here_only':
    case 'dispute_here_only':
      return Promise.resolve((tx) => flag(tx, finding));
    case 'payment_unknown':
      return Promise.resolve(async () =>
        needsPerson('No order here belongs to it. Look it up in Stripe’s dashboard, and refund it there.'),
      );
  }
}

async function prepareSettlement({ stripeId }: MoneyFinding): Promise<Mend> {
  const intentId = stripeId ? await findPaymentIntent(stripeId) : null;
  const session = intentId ? await findSessionOfIntent(intentId) : null;
  return async (tx) =>
    session
      ? wordsOfSettlement((await settlePayment(tx, session)).outcome)
      : needsPerson('Stripe has no payment page for this money. Look it up in its dashboard.');
}

function wordsOfSettlement(outcome: Settlement['outcome']): Mended {
  switch (outcome) {
    case 'paid':
      return mended('The payment is recorded and the order is placed.');
    case 'refunded_late':
      return mended('The order could not stand again: the money goes back, and the customer is told.');
    case 'unchanged':
      return mended('It had healed by itself meanwhile.');
    case 'expired':
    case 'failed':
      return mended('The payment is closed here too, and what the order held is free again.');
    case 'flagged':
      return needsPerson('It does not add up. The order is marked, with what differs.');
    case 'processing':
    case 'open':
      return needsPerson('Stripe says that it is still under way. Compare again later.');
    case 'not_ours':
      return needsPerson('No payment here belongs to it. Look it up in Stripe’s dashboard.');
  }
}

async function prepareReconciled({ subjectId }: MoneyFinding): Promise<Mend> {
  await reconcilePayment(subjectId);
  return async (tx) => {
    const payment = await tx.payment.findUnique({ where: { id: subjectId }, select: { status: true } });
    return payment?.status === 'open'
      ? needsPerson('Stripe does not say that it has ended. Compare again later.')
      : mended(`Stripe was asked: the payment is ${payment?.status ?? 'gone'}.`);
  };
}

async function prepareRefund({ stripeId }: MoneyFinding): Promise<Mend> {
  const intentId = stripeId ? await findPaymentIntent(stripeId) : null;
  const refunds = intentId ? await readRefunds(intentId) : [];
  const report = refunds.find((refund) => refund.stripeRefundId === stripeId);
  return async (tx) => {
    if (!report) return needsPerson('Stripe does not have this refund any more.');
    const { outcome, orderId } = await settleRefund(tx, report);
    if (outcome === 'flagged')
      return needsPerson('It does not add up. The order is marked, with what differs.');
    const our = await tx.refund.findUnique({ where: { stripeRefundId: report.stripeRefundId } });
    if (our?.status === report.state && our.amountMinor === report.amount?.amountMinor) {
      return mended('The refund is recorded as Stripe has it.');
    }
    if (!orderId) return needsPerson('No payment here belongs to it. Look it up in Stripe’s dashboard.');
    await askForPerson(tx, { orderId, reason: 'Stripe says of a refund what the shop cannot take over' });
    return needsPerson('It does not add up. The order is marked, with what differs.');
  };
}

async function prepareSubmission({ subjectId }: MoneyFinding): Promise<Mend> {
  await submitRefund(subjectId);
  return async (tx) => {
    const refund = await tx.refund.findUnique({ where: { id: subjectId }, select: { status: true } });
    return refund?.status === 'failed'
      ? needsPerson('Stripe refused the refund. The order is marked, with the reason.')
      : mended('Stripe has been asked for the refund.');
  };
}

/** Frees what an order keeps that nobody can pay any more; an order that still waited has run out. */
async function releaseDead(tx: Tx, { orderId }: MoneyFinding): Promise<Mended> {
  const order = orderId ? await lockOrder(tx, orderId) : null;
  if (!orderId || !order) return needsPerson('The order is not there any more.');
  const live = await tx.payment.count({ where: { orderId, status: { in: ['open', 'processing'] } } });
  if (live > 0) return mended('Its payment is open again: nothing was done.');
  if (order.status === 'placed' || order.status === 'completed') {
    await askForPerson(tx, { orderId, reason: 'This order stands, and what it bought is still only held' });
    return needsPerson('The order stands, so nothing was freed. It is marked for a person.');
  }
  await moveOrder(tx, {
    orderId,
    to: 'expired',
    from: ['pending'],
    actor: 'system',
    reason: 'No payment of it is open any more',
  });
  await releaseHolds(tx, orderId);
  return mended('Its stock and its code are free again.');
}

async function realign(tx: Tx, { subjectId }: MoneyFinding): Promise<Mended> {
  return mended(
    (await realignLevel(tx, subjectId))
      ? 'The shelf says again what its ledger and the open orders sum to.'
      : 'It had healed by itself meanwhile.',
  );
}

const FLAG_WORDS = {
  paid_here_only: 'It is paid here, and Stripe has no such payment',
  payment_amount_differs: 'Stripe took in another amount than is recorded here',
  refund_here_only: 'A refund is recorded here that Stripe does not have',
  dispute_here_only: 'A dispute is recorded here that Stripe does not have',
};

async function flag(tx: Tx, { kind, orderId }: MoneyFinding): Promise<Mended> {
  const reason = FLAG_WORDS[kind as keyof typeof FLAG_WORDS];
  if (orderId) await askForPerson(tx, { orderId, reason });
  return needsPerson('What is here stays as it is: the order is marked for a person, and the owner is told.');
}
