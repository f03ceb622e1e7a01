import 'server-only';
import type { StripeEvent, StripeEventType } from '@/lib/stripe/verify-webhook';
import { processStripeEvent, type StripeEventResult } from '@/lib/workflows/payments/process-stripe-event';
import { recordFailedPaymentAttempt } from '@/lib/workflows/payments/record-failed-payment-attempt';
import { settleDisputeEvent } from '@/lib/workflows/payments/settle-dispute-event';
import { settleSessionEvent } from '@/lib/workflows/payments/settle-session-event';
import { settleRefundEvent } from '@/lib/workflows/refunds/settle-refund-event';

type Handler = (event: StripeEvent) => Promise<StripeEventResult>;

/**
 * Every event type that has an effect here, with its handler. What an event claims is not trusted: each
 * handler fetches the object from Stripe first, so their order of arrival does not matter.
 */
const HANDLERS = {
  // The money is there, or on its way with a delayed method.
  'checkout.session.completed': settleSessionEvent,
  // By itself or because we expired it: its reservations are released.
  'checkout.session.expired': settleSessionEvent,
  // The money of a delayed method has arrived, or will not arrive.
  'checkout.session.async_payment_succeeded': settleSessionEvent,
  'checkout.session.async_payment_failed': settleSessionEvent,
  // An attempt was declined; the checkout session is still open.
  'payment_intent.payment_failed': recordFailedPaymentAttempt,
  // Made here or in the dashboard.
  'charge.refunded': settleRefundEvent,
  'charge.refund.updated': settleRefundEvent,
  'refund.created': settleRefundEvent,
  'refund.updated': settleRefundEvent,
  'refund.failed': settleRefundEvent,
  'charge.dispute.created': settleDisputeEvent,
  'charge.dispute.updated': settleDisputeEvent,
  'charge.dispute.closed': settleDisputeEvent,
  'charge.dispute.funds_withdrawn': settleDisputeEvent,
  'charge.dispute.funds_reinstated': settleDisputeEvent,
} as const satisfies Partial<Record<StripeEventType, Handler>>;

/** The event types that a webhook endpoint of this shop is to be sent. */
export const HANDLED_EVENT_TYPES: readonly string[] = Object.keys(HANDLERS);

/**
 * Processes a verified event. That it is a duplicate is found where it would be recorded, not asked
 * first: nearly none is, and each would pay for the question.
 * @throws when it must be delivered again.
 */
export function handleStripeEvent(event: StripeEvent): Promise<StripeEventResult> {
  const { type } = event;
  if (isHandled(type)) return HANDLERS[type](event);
  // Recorded all the same, so that the owner sees that it came.
  return processStripeEvent(event, async () => ({ outcome: 'ignored', orderId: null }));
}

function isHandled(type: string): type is keyof typeof HANDLERS {
  return Object.hasOwn(HANDLERS, type);
}
