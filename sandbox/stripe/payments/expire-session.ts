import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { requireSessionDetails } from '../store/require-record';
import { unscheduleTask } from '../store/schedule-task';
import { recordEvent } from '../webhooks/record-event';

/** Expires an open session and cancels its unfinished payment intent. */
export function expireSession(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
): Stripe.Checkout.Session {
  const { store } = context;
  const expired: Stripe.Checkout.Session = { ...session, status: 'expired', url: null };
  store.put('sessions', expired);
  store.put('sessionDetails', { ...requireSessionDetails(store, session.id), pendingAttempt: null });
  unscheduleTask(store, 'expire_session', session.id);
  const intent =
    typeof session.payment_intent === 'string'
      ? store.get('paymentIntents', session.payment_intent)
      : undefined;
  if (intent) cancelIntent(context, intent, 'automatic');
  recordEvent(context, { type: 'checkout.session.expired', object: expired });
  return expired;
}

export function cancelIntent(
  context: SandboxContext,
  intent: Stripe.PaymentIntent,
  reason: string | null,
): Stripe.PaymentIntent {
  const canceled: Stripe.PaymentIntent = {
    ...intent,
    canceled_at: context.clock.now(),
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  };
  context.store.put('paymentIntents', canceled);
  recordEvent(context, { type: 'payment_intent.canceled', object: canceled });
  return canceled;
}

/** A session as it stands now: one whose time has passed is expired on the way, whether or not its timer has run. */
export function getCurrentSession(context: SandboxContext, id: string): Stripe.Checkout.Session | undefined {
  const session = context.store.get('sessions', id);
  if (session?.status !== 'open' || session.expires_at > context.clock.now()) return session;
  return context.store.transact(() => expireSession(context, session));
}
