import type Stripe from 'stripe';
import { noSuch } from '../http/api-error';
import { type ApiRoute, defineRoute } from '../http/api-route';
import { isWithin, listPage, PAGE_AND_TIME_FIELDS, type PageParams } from '../http/list-page';
import { text } from '../http/param-rule';

const PATH = '/v1/charges';

export const CHARGE_ROUTES: readonly ApiRoute[] = [
  defineRoute<Stripe.ChargeListParams>({
    method: 'GET',
    path: PATH,
    fields: { ...PAGE_AND_TIME_FIELDS, customer: text(), payment_intent: text(), transfer_group: text() },
    handle: ({ context, params }) => {
      const asksForOthers = params.customer ?? params.transfer_group;
      const found = context.store
        .list('charges')
        .filter((charge) => isWithin(charge.created, params.created as PageParams['created']))
        .filter(
          (charge) => params.payment_intent === undefined || charge.payment_intent === params.payment_intent,
        )
        .reverse();
      return listPage(asksForOthers === undefined ? found : [], { params, url: PATH, kind: 'charge' });
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    handle: ({ context, id }) => {
      const charge = context.store.get('charges', id);
      if (!charge) throw noSuch('charge', id);
      return charge;
    },
  }),
];
