import type Stripe from 'stripe';
import { readLedger } from '../control/ledger';
import { type ApiRoute, defineRoute } from '../http/api-route';

/** The balance by currency: captured, less refunded and disputed. There are no fees and no payouts. */
export const BALANCE_ROUTES: readonly ApiRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/balance',
    handle: ({ context }): Stripe.Balance => {
      const totals = Object.entries(readLedger(context.store).totals);
      const available = totals.map(([currency, total]) => ({ amount: total.netMinor, currency }));
      return { object: 'balance', available, livemode: false, pending: [] };
    },
  }),
];
