import 'server-only';
import { breaksRule } from '@/lib/db/breaks-rule';
import { getDb, type Tx } from '@/lib/db/client';
import { lockOrder } from '@/lib/orders/lock-order';
import { findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { listUnansweredRefunds } from '@/lib/payments/list-unanswered-refunds';
import { findPaymentIntent } from '@/lib/stripe/find-payment-intent';
import { listRefunds } from '@/lib/stripe/list-refunds';
import type { PaymentRefund } from '@/lib/stripe/payment-refund';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { type Judgement, judge, type NoticeVerdict, processNotice } from './process-notice';
import { settlePaymentOfIntent } from './settle-payment-of-intent';
import { settleRefund } from './settle-refund';
import { submitRefund } from './submit-refund';
import { askForPerson } from './tell-owner';

/** Each time that Stripe is asked anew, somebody may decide on another refund meanwhile. */
const MOST_TRIES = 3;

/**
 * Settles all refunds of the payment that an event points to, by its refund or its charge, as Stripe has them now.
 * Between asking and settling somebody may decide on a refund that leaves no room for what Stripe has told: then the
 * database refuses, and all is asked again, that refund first. What finds no room even so is for a person.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleRefundsOfNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const intentId = notice.objectId ? await findPaymentIntent(notice.objectId) : null;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const refunds = intentId ? await readRefunds(intentId) : [];
    try {
      return await processNotice(notice, (tx) => settleAll(tx, refunds));
    } catch (error) {
      if (!breaksRule(error, 'payment_refunds_within_captured')) throw error;
    }
  }
  return processNotice(notice, (tx) => flagTooMuch(tx, intentId));
}

/**
 * The refunds of a payment as Stripe has them. One of ours that Stripe has not answered yet may be the very one that
 * leaves no room for one from the dashboard. So it is asked for first: then Stripe has either made it or refused it.
 * @throws StripeUnavailable
 */
export async function readRefunds(intentId: string): Promise<PaymentRefund[]> {
  await settlePaymentOfIntent(intentId);
  for (const refundId of await listUnansweredRefunds(getDb(), intentId)) await submitRefund(refundId);
  return listRefunds(intentId);
}

async function flagTooMuch(tx: Tx, intentId: string | null): Promise<Judgement> {
  const payment = intentId ? await findPaymentByIntent(tx, intentId) : null;
  if (!payment) return { verdict: 'ignored', orderId: null };
  const { orderId } = payment;
  await lockOrder(tx, orderId);
  await askForPerson(tx, {
    orderId,
    reason: 'Stripe reports more refunds than were captured, with those decided here',
  });
  return { verdict: 'flagged', orderId };
}

/** Those that sent nothing back come first: they leave the room that others were made in. */
async function settleAll(tx: Tx, refunds: readonly PaymentRefund[]): Promise<Judgement> {
  let whole: Judgement = { verdict: 'ignored', orderId: null };
  const hasFailed = ({ state }: PaymentRefund) => state === 'failed' || state === 'cancelled';
  const inOrder = [...refunds].sort((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)));
  for (const refund of inOrder) {
    const judgement = judge(await settleRefund(tx, refund));
    if (whole.verdict !== 'flagged' && judgement.verdict !== 'ignored') whole = judgement;
  }
  return whole;
}
