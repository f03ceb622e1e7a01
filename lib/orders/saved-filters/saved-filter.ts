import {
  type OrderFilters,
  ordersQuery,
  type PartialOrderFilters,
  parseOrderFilters,
  withoutCursor,
} from '@/lib/orders/list/order-filters';
import { isPaidOnDelivery, PAYMENT_METHODS } from '@/lib/pricing/payment-methods';

export const MAX_FILTER_NAME_LENGTH = 40;
/** The most saved filters of one person. */
export const MAX_SAVED_FILTERS = 30;

/** The limit of the database column; percent-encoding makes letters of some scripts long. */
export const MAX_FILTER_QUERY_LENGTH = 1000;

/** A named filter of the list of orders. */
export type NamedFilter = { name: string; query: string };

/** One that somebody of the staff has saved. */
export type SavedFilter = NamedFilter & {
  id: string;
  isShared: boolean;
  /** Whoever saved it; null when that is the current person. */
  savedBy: string | null;
};

const builtIn = (name: string, filters: PartialOrderFilters): NamedFilter => ({
  name,
  query: ordersQuery(filters),
});

/** The filters that every shop has. */
export const BUILT_IN_FILTERS: readonly NamedFilter[] = [
  builtIn('All', {}),
  builtIn('To pack', {
    status: 'placed',
    fulfilment: ['unfulfilled', 'partially_dispatched'],
    sort: 'oldest',
  }),
  builtIn('On the way', { status: 'placed', fulfilment: 'dispatched' }),
  builtIn('Cash to collect', {
    status: 'placed',
    payment: 'unpaid',
    fulfilment: ['dispatched', 'delivered'],
    method: PAYMENT_METHODS.filter(isPaidOnDelivery),
    sort: 'oldest',
  }),
  builtIn('Awaiting payment', { status: 'pending' }),
  builtIn('Needs attention', { attention: true }),
];

/** The query that identifies a saved filter: that of its first page. */
export function savedFilterQuery(filters: OrderFilters): string {
  return ordersQuery(withoutCursor(filters));
}

/** The canonical form of a query, as a saved filter stores it: only known filters, in their own order. */
export function normaliseFilterQuery(query: string): string {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) params[name] = [...(params[name] ?? []), value];
  return savedFilterQuery(parseOrderFilters(params).filters);
}

/** A name as a saved filter stores it; null when it is empty or too long. */
export function normaliseFilterName(name: string): string | null {
  const tidy = name.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  const length = [...tidy].length;
  return length > 0 && length <= MAX_FILTER_NAME_LENGTH ? tidy : null;
}
