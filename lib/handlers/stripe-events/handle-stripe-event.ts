import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { type NoticeVerdict, processNotice } from '@/lib/workflows/process-notice';
import { onAsyncPaymentFailed } from './async-payment-failed';
import { onAsyncPaymentSucceeded } from './async-payment-succeeded';
import { onCheckoutSessionCompleted } from './checkout-session-completed';
import { onCheckoutSessionExpired } from './checkout-session-expired';
import { onDisputeEvent } from './dispute-events';
import { onPaymentFailed } from './payment-failed';
import { onRefundEvent } from './refund-events';

/**
 * Every event type that has a consequence here, with what it sets going. What an event claims is not believed: each
 * handler fetches the object from Stripe first, so their order of arrival does not matter.
 */
const HANDLERS: Record<string, (notice: StripeNotice) => Promise<NoticeVerdict>> = {
  'checkout.session.completed': onCheckoutSessionCompleted,
  'checkout.session.expired': onCheckoutSessionExpired,
  'checkout.session.async_payment_succeeded': onAsyncPaymentSucceeded,
  'checkout.session.async_payment_failed': onAsyncPaymentFailed,
  'payment_intent.payment_failed': onPaymentFailed,
  'charge.refunded': onRefundEvent,
  'charge.refund.updated': onRefundEvent,
  'refund.created': onRefundEvent,
  'refund.updated': onRefundEvent,
  'refund.failed': onRefundEvent,
  'charge.dispute.created': onDisputeEvent,
  'charge.dispute.updated': onDisputeEvent,
  'charge.dispute.closed': onDisputeEvent,
  'charge.dispute.funds_withdrawn': onDisputeEvent,
  'charge.dispute.funds_reinstated': onDisputeEvent,
};

/**
 * Draws the consequences of a verified event. That it is a duplicate is found where it would be recorded, not asked
 * first: nearly none is, and each would pay for the question.
 * @throws when it must be delivered again.
 */
export function handleStripeEvent(notice: StripeNotice): Promise<NoticeVerdict> {
  const handle = Object.hasOwn(HANDLERS, notice.type) ? HANDLERS[notice.type] : undefined;
  if (handle) return handle(notice);
  // Recorded all the same, so that the owner sees that it came.
  return processNotice(notice, async () => ({ verdict: 'ignored', orderId: null }));
}
