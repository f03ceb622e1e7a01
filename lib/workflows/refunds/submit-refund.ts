import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { transitionRefund } from '@/lib/payments/transition-refund';
import { createRefund } from '@/lib/stripe/create-refund';
import { listRefundsByIntent } from '@/lib/stripe/list-refunds-by-intent';
import type { PaymentRefund } from '@/lib/stripe/payment-refund';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { flagForReview } from '@/lib/workflows/orders/notify-owner';
import { enqueueRefundMail } from './enqueue-refund-mail';
import { settleRefund } from './settle-refund';

/** Stripe keeps an idempotency key for a day; well before that it is not relied upon any more. */
const MAX_KEY_AGE_MS = 12 * 60 * 60 * 1000;

type Submission = { refundId: string; orderId: string; paymentIntentId: string; amountMinor: number };

/**
 * Submits a committed refund to Stripe, and records the result. Submitting again, from the job or another process,
 * finds the same refund: its id is the idempotency key. Once that may have expired, and before a refusal is believed,
 * it is looked up in Stripe's list of refunds.
 * @param now the clock, for tests.
 * @throws StripeUnavailable when it is not known whether the refund exists: it stays pending, and the job retries.
 */
export async function submitRefund(refundId: string, now: Date = new Date()): Promise<void> {
  const refund = await getDb().refund.findUnique({
    where: { id: refundId },
    include: { payment: { select: { stripePaymentIntentId: true } } },
  });
  const paymentIntentId = refund?.payment.stripePaymentIntentId;
  if (!refund || !paymentIntentId || refund.status !== 'pending' || refund.stripeRefundId) return;
  const { orderId, amountMinor } = refund;
  const request = {
    refundId,
    orderId,
    paymentIntentId,
    amountMinor: minor(amountMinor),
    currency: requireCurrency(refund.currency),
  };
  const isOld = now.getTime() - refund.createdAt.getTime() > MAX_KEY_AGE_MS;
  const report = (isOld ? await findAtStripe(request) : null) ?? (await requestAtStripe(request));
  if (typeof report === 'string') {
    await recordRefusal({ refundId, orderId, paymentIntentId, amountMinor }, report);
    return;
  }
  await inTransaction((tx) => settleRefund(tx, report));
}

/** Submits a refund right after its commit. When Stripe does not respond, its job retries. */
export async function submitRefundNow(refundId: string): Promise<void> {
  await submitRefund(refundId).catch((error: unknown) => {
    if (!(error instanceof StripeUnavailable)) throw error;
    logger.warn({ err: error, refundId }, 'Stripe did not answer; the refund is submitted again');
  });
}

/** @returns Stripe's refund, or why there is none. */
async function requestAtStripe(request: Parameters<typeof createRefund>[0]): Promise<PaymentRefund | string> {
  try {
    return await createRefund(request);
  } catch (error) {
    if (!(error instanceof StripeRefused)) throw error;
    return (await findAtStripe(request)) ?? error.message;
  }
}

async function findAtStripe(input: {
  refundId: string;
  paymentIntentId: string;
}): Promise<PaymentRefund | null> {
  const refunds = await listRefundsByIntent(input.paymentIntentId);
  return refunds.find((refund) => refund.refundId === input.refundId) ?? null;
}

async function recordRefusal(submission: Submission, why: string): Promise<void> {
  const { refundId, orderId, amountMinor } = submission;
  await inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    const moved = await transitionRefund(tx, { refundId, to: 'failed', failureReason: `Stripe: ${why}` });
    if (!moved) return;
    const reason = `Stripe refused a refund: ${why}`;
    await recordOrderEvent(tx, {
      orderId,
      type: 'refund_failed',
      actor: 'stripe',
      reason,
      data: { amountMinor },
    });
    const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    await enqueueRefundMail(tx, { refund, status: 'failed' });
    await flagForReview(tx, { orderId, reason, occasion: refundId });
  });
}
