import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { processStripeEvent, type StripeEventResult } from '@/lib/workflows/payments/process-stripe-event';
import { onAsyncPaymentFailed } from './async-payment-failed';
import { onAsyncPaymentSucceeded } from './async-payment-succeeded';
import { onCheckoutSessionCompleted } from './checkout-session-completed';
import { onCheckoutSessionExpired } from './checkout-session-expired';
import { onDisputeEvent } from './dispute-events';
import { onPaymentFailed } from './payment-failed';
import { onRefundEvent } from './refund-events';

/**
 * Every event type that has an effect here, with its handler. What an event claims is not trusted: each
 * handler fetches the object from Stripe first, so their order of arrival does not matter.
 */
const HANDLERS: Record<string, (event: StripeEvent) => Promise<StripeEventResult>> = {
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
 * Processes a verified event. That it is a duplicate is found where it would be recorded, not asked
 * first: nearly none is, and each would pay for the question.
 * @throws when it must be delivered again.
 */
export function handleStripeEvent(event: StripeEvent): Promise<StripeEventResult> {
  const handle = Object.hasOwn(HANDLERS, event.type) ? HANDLERS[event.type] : undefined;
  if (handle) return handle(event);
  // Recorded all the same, so that the owner sees that it came.
  return processStripeEvent(event, async () => ({ outcome: 'ignored', orderId: null }));
}
