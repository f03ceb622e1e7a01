import {
  firstPage,
  type OrderFilters,
  type OrderQuestion,
  ordersQuery,
  parseOrderFilters,
} from './staff-order-filters';

export const LONGEST_VIEW_NAME = 40;
/** More tabs than these nobody finds anything in. */
export const MOST_VIEWS = 30;

/** As the database holds it: each letter of some scripts takes many signs in an address. */
export const LONGEST_VIEW_QUERY = 1000;

/** A question to the list of orders that has a name. */
export type ListView = { name: string; query: string };

/** One that somebody of the staff keeps. */
export type SavedListView = ListView & {
  id: string;
  isShared: boolean;
  /** Whoever keeps it; null when that is the person who asks. */
  keptBy: string | null;
};

const view = (name: string, question: OrderQuestion): ListView => ({ name, query: ordersQuery(question) });

/** The views that every shop has. */
export const BUILT_IN_VIEWS: readonly ListView[] = [
  view('All', {}),
  view('To pack', {
    status: 'placed',
    fulfilment: ['unfulfilled', 'partially_dispatched'],
    sort: 'oldest',
  }),
  view('On the way', { status: 'placed', fulfilment: 'dispatched' }),
  view('Cash to collect', {
    status: 'placed',
    payment: 'unpaid',
    fulfilment: ['dispatched', 'delivered'],
    method: 'cash_on_delivery',
    sort: 'oldest',
  }),
  view('Awaiting payment', { status: 'pending' }),
  view('Needs attention', { attention: true }),
];

/** The query by which a view is told from others: that of its first page. */
export function viewQuery(filters: OrderFilters): string {
  return ordersQuery(firstPage(filters));
}

/** A query as a view keeps it, whoever sent it: only what the list understands, spelt as the list spells it. */
export function tidyViewQuery(query: string): string {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) params[name] = [...(params[name] ?? []), value];
  return viewQuery(parseOrderFilters(params).filters);
}

/** A name as a view keeps it; null when there is none, or too much of it. */
export function tidyViewName(name: string): string | null {
  const tidy = name.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  const length = [...tidy].length;
  return length > 0 && length <= LONGEST_VIEW_NAME ? tidy : null;
}
