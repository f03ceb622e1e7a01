import { z } from 'zod';
import { ORDER_FULFILMENT_STATUSES, ORDER_PAYMENT_STATUSES, ORDER_STATUSES } from './order-state';

const LONGEST_SEARCH = 100;
const LARGEST_ORDER_NUMBER = 2_147_483_647;

const orderNumber = z.coerce.number().int().positive().max(LARGEST_ORDER_NUMBER);

/** What is asked of the list of orders, as it stands in the address. Nonsense counts as nothing asked. */
const filtersSchema = z.object({
  q: z
    .string()
    // PostgreSQL takes no zero byte, and nobody searches for control characters.
    .transform((text) =>
      text
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, LONGEST_SEARCH),
    )
    .catch(''),
  status: z.enum(ORDER_STATUSES).nullable().catch(null),
  payment: z.enum(ORDER_PAYMENT_STATUSES).nullable().catch(null),
  fulfilment: z.enum(ORDER_FULFILMENT_STATUSES).nullable().catch(null),
  attention: z
    .literal('1')
    .transform(() => true)
    .catch(false),
  /** Orders older than this number. */
  before: orderNumber.nullable().catch(null),
  /** Orders newer than this number; `before` goes first. */
  after: orderNumber.nullable().catch(null),
});

export type OrderFilters = z.infer<typeof filtersSchema>;

/** The whole list, from its newest order on. */
export const NO_FILTERS: OrderFilters = {
  q: '',
  status: null,
  payment: null,
  fulfilment: null,
  attention: false,
  before: null,
  after: null,
};

type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the filters from an address. Of a name that stands there twice the first counts. */
export function parseOrderFilters(params: SearchParams): OrderFilters {
  const first = Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value[0] : value;
      return text ? [[name, text]] : [];
    }),
  );
  return filtersSchema.parse(first);
}

/** The address of the list under some filters; what is not asked for is left out. */
export function ordersPath(filters: Partial<OrderFilters>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value) query.set(name, value === true ? '1' : String(value));
  }
  return query.size > 0 ? `/admin/orders?${query}` : '/admin/orders';
}

/** Whether anything narrows the list. */
export function hasFilters(filters: OrderFilters): boolean {
  return Boolean(filters.q || filters.status || filters.payment || filters.fulfilment || filters.attention);
}
