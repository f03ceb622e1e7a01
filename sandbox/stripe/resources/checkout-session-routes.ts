import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import { type ApiRoute, defineRoute } from '../http/api-route';
import { isWithin, listPage, PAGE_AND_TIME_FIELDS, PAGE_FIELDS, type PageParams } from '../http/list-page';
import { formatted, group, oneOf, required, text } from '../http/param-rule';
import { expireSession, getCurrentSession } from '../payments/expire-session';
import type { SandboxContext } from '../sandbox-context';
import { requireSessionDetails } from '../store/require-record';
import { SESSION_CREATE_FIELDS } from './checkout-session-fields';
import { createSession } from './create-session';

const PATH = '/v1/checkout/sessions';

export const CHECKOUT_SESSION_ROUTES: readonly ApiRoute[] = [
  defineRoute<Stripe.Checkout.SessionCreateParams>({
    method: 'POST',
    path: PATH,
    fields: SESSION_CREATE_FIELDS,
    handle: ({ context, params }) => createSession(context, params),
  }),
  defineRoute<Stripe.Checkout.SessionListParams>({
    method: 'GET',
    path: PATH,
    fields: {
      ...PAGE_AND_TIME_FIELDS,
      customer: text(),
      customer_account: text(),
      customer_details: group({ email: required(formatted('email')) }),
      payment_intent: text(),
      payment_link: text(),
      status: oneOf('complete', 'expired', 'open'),
      subscription: text(),
    },
    handle: ({ context, params }) => listSessions(context, params),
  }),
  defineRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    handle: ({ context, id }) => requireSession(context, id),
  }),
  defineRoute({
    method: 'POST',
    path: `${PATH}/:id/expire`,
    handle: ({ context, id }) => {
      const session = requireSession(context, id);
      if (session.status === 'open') return expireSession(context, session);
      throw new ApiError({
        message: `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      });
    },
  }),
  defineRoute<Stripe.Checkout.SessionListLineItemsParams>({
    method: 'GET',
    path: `${PATH}/:id/line_items`,
    fields: PAGE_FIELDS,
    handle: ({ context, id, params }) => {
      requireSession(context, id);
      const { lineItems } = requireSessionDetails(context.store, id);
      return listPage(lineItems, { params, url: `${PATH}/${id}/line_items`, kind: 'line item' });
    },
  }),
];

function requireSession(context: SandboxContext, id: string): Stripe.Checkout.Session {
  const session = getCurrentSession(context, id);
  if (!session) throw noSuch('checkout.session', id);
  return session;
}

function listSessions(context: SandboxContext, params: Stripe.Checkout.SessionListParams) {
  const email = params.customer_details?.email;
  // The sandbox has no customers, payment links or subscriptions: asking for theirs finds nothing.
  const asksForOthers =
    params.customer ?? params.customer_account ?? params.payment_link ?? params.subscription;
  const found = context.store
    .list('sessions')
    .map((session) => getCurrentSession(context, session.id) ?? session)
    .filter((session) => isWithin(session.created, params.created as PageParams['created']))
    .filter((session) => params.status === undefined || session.status === params.status)
    .filter(
      (session) => params.payment_intent === undefined || session.payment_intent === params.payment_intent,
    )
    .filter((session) => email === undefined || session.customer_details?.email === email)
    .reverse();
  return listPage(asksForOthers === undefined ? found : [], { params, url: PATH, kind: 'checkout.session' });
}
