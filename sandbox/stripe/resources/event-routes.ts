import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import { type ApiRoute, defineRoute } from '../http/api-route';
import { isWithin, listPage, PAGE_AND_TIME_FIELDS, type PageParams } from '../http/list-page';
import { flag, list, text } from '../http/param-rule';
import type { SandboxContext } from '../sandbox-context';

const PATH = '/v1/events';

export const EVENT_ROUTES: readonly ApiRoute[] = [
  defineRoute<Stripe.EventListParams>({
    method: 'GET',
    path: PATH,
    fields: { ...PAGE_AND_TIME_FIELDS, delivery_success: flag(), type: text(), types: list(text(), 20) },
    handle: ({ context, params }) => listEvents(context, params),
  }),
  defineRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    handle: ({ context, id }) => {
      const event = context.store.get('events', id);
      if (!event) throw noSuch('event', id);
      return event;
    },
  }),
];

function listEvents({ store }: SandboxContext, params: Stripe.EventListParams) {
  const { type, types } = params;
  if (type !== undefined && types !== undefined) {
    throw new ApiError({ message: 'You may only specify one of these parameters: type, types.' });
  }
  const wanted = types ?? (type === undefined ? null : [type]);
  const found = store
    .list('events')
    .filter((event) => isWithin(event.created, params.created as PageParams['created']))
    .filter((event) => wanted === null || wanted.some((pattern) => isOfType(event.type, pattern)))
    .filter(
      (event) =>
        params.delivery_success === undefined || params.delivery_success === (event.pending_webhooks === 0),
    )
    .reverse();
  return listPage(found, { params, url: PATH, kind: 'event' });
}

/** `charge.*` stands for the whole family. */
function isOfType(type: string, pattern: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
