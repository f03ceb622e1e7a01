import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import { type ApiRoute, defineRoute } from '../http/api-route';
import { isWithin, listPage, PAGE_AND_TIME_FIELDS, type PageParams } from '../http/list-page';
import { oneOf, text } from '../http/param-rule';
import { cancelIntent, getCurrentSession } from '../payments/expire-session';
import type { SandboxContext } from '../sandbox-context';
import { findSessionOf } from '../store/require-record';

const PATH = '/v1/payment_intents';

export const PAYMENT_INTENT_ROUTES: readonly ApiRoute[] = [
  defineRoute<Stripe.PaymentIntentListParams>({
    method: 'GET',
    path: PATH,
    fields: { ...PAGE_AND_TIME_FIELDS, customer: text(), customer_account: text() },
    handle: ({ context, params }) => {
      const asksForOthers = params.customer ?? params.customer_account;
      const found = context.store
        .list('paymentIntents')
        .filter((intent) => isWithin(intent.created, params.created as PageParams['created']))
        .reverse();
      return listPage(asksForOthers === undefined ? found : [], {
        params,
        url: PATH,
        kind: 'payment_intent',
      });
    },
  }),
  defineRoute<Stripe.PaymentIntentRetrieveParams>({
    method: 'GET',
    path: `${PATH}/:id`,
    fields: { client_secret: text() },
    handle: ({ context, id }) => requireIntent(context, id),
  }),
  defineRoute<Stripe.PaymentIntentCancelParams>({
    method: 'POST',
    path: `${PATH}/:id/cancel`,
    fields: { cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer') },
    handle: ({ context, id, params }) => {
      const intent = requireIntent(context, id);
      refuseUncancelable(context, intent);
      return cancelIntent(context, intent, params.cancellation_reason ?? null);
    },
  }),
];

function requireIntent(context: SandboxContext, id: string): Stripe.PaymentIntent {
  const session = findSessionOf(context.store, id);
  // Reading the session first lets its expiry cancel the intent.
  if (session) getCurrentSession(context, session.id);
  const intent = context.store.get('paymentIntents', id);
  if (!intent) throw noSuch('payment_intent', id);
  return intent;
}

function refuseUncancelable({ store }: SandboxContext, intent: Stripe.PaymentIntent): void {
  const isOpen = findSessionOf(store, intent.id)?.status === 'open';
  if (!isOpen && (intent.status === 'requires_payment_method' || intent.status === 'requires_action')) return;
  const message = isOpen
    ? 'You cannot cancel the PaymentIntent of an open Checkout Session. Expire the Checkout Session instead.'
    : `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`;
  throw new ApiError({ message, code: 'payment_intent_unexpected_state' });
}
