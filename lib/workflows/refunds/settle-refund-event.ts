import 'server-only';
import { getDb, type Tx } from '@/lib/db/client';
import { isConstraintViolation } from '@/lib/db/is-constraint-violation';
import { lockOrder } from '@/lib/orders/lock-order';
import { findPaymentByIntent } from '@/lib/payments/find-payment-by-intent';
import { listUnconfirmedRefunds } from '@/lib/payments/list-unconfirmed-refunds';
import { findPaymentIntent } from '@/lib/stripe/find-payment-intent';
import { listRefundsByIntent } from '@/lib/stripe/list-refunds-by-intent';
import type { PaymentRefund } from '@/lib/stripe/payment-refund';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { flagForReview } from '@/lib/workflows/orders/notify-owner';
import {
  type EventOutcome,
  processStripeEvent,
  type StripeEventResult,
  toEventOutcome,
} from '@/lib/workflows/payments/process-stripe-event';
import { settlePaymentByIntent } from '@/lib/workflows/payments/settle-payment-by-intent';
import { settleRefund } from './settle-refund';
import { submitRefund } from './submit-refund';

/** Each time that Stripe is asked again, somebody may request another refund meanwhile. */
const MAX_ATTEMPTS = 3;

/**
 * Settles all refunds of the payment of an event, found by its refund or its charge, as Stripe has them now. Between
 * asking and settling, another refund may be requested so that the sum exceeds what was captured: then the database
 * refuses, and Stripe is asked again, that refund first. What exceeds it even so is flagged for review.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleRefundEvent(event: StripeEvent): Promise<StripeEventResult> {
  const intentId = event.objectId ? await findPaymentIntent(event.objectId) : null;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const refunds = intentId ? await readRefunds(intentId) : [];
    try {
      return await processStripeEvent(event, (tx) => settleAll(tx, refunds));
    } catch (error) {
      if (!isConstraintViolation(error, 'payment_refunds_within_captured')) throw error;
    }
  }
  return processStripeEvent(event, (tx) => flagExcessRefunds(tx, intentId));
}

/**
 * The refunds of a payment as Stripe has them. A pending one of the shop's that Stripe has not answered yet may exceed
 * what is refundable beside one from the dashboard. So it is submitted first: then Stripe has made or refused it.
 * @throws StripeUnavailable
 */
export async function readRefunds(intentId: string): Promise<PaymentRefund[]> {
  await settlePaymentByIntent(intentId);
  for (const refundId of await listUnconfirmedRefunds(getDb(), intentId)) await submitRefund(refundId);
  return listRefundsByIntent(intentId);
}

async function flagExcessRefunds(tx: Tx, intentId: string | null): Promise<EventOutcome> {
  const payment = intentId ? await findPaymentByIntent(tx, intentId) : null;
  if (!payment) return { outcome: 'ignored', orderId: null };
  const { orderId } = payment;
  await lockOrder(tx, orderId);
  await flagForReview(tx, {
    orderId,
    reason: 'Stripe reports more refunds than were captured, with those decided here',
  });
  return { outcome: 'flagged', orderId };
}

/** Failed ones come first: they release the refundable amount that others were made from. */
async function settleAll(tx: Tx, refunds: readonly PaymentRefund[]): Promise<EventOutcome> {
  let combined: EventOutcome = { outcome: 'ignored', orderId: null };
  const hasFailed = ({ state }: PaymentRefund) => state === 'failed' || state === 'cancelled';
  const inOrder = [...refunds].sort((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)));
  for (const refund of inOrder) {
    const outcome = toEventOutcome(await settleRefund(tx, refund));
    if (combined.outcome !== 'flagged' && outcome.outcome !== 'ignored') combined = outcome;
  }
  return combined;
}
