import { SHOP_CURRENCY } from '@/lib/config/shop';
import { listLowStock } from '@/lib/inventory/low-stock-queries';
import { sortedOrders } from '@/lib/orders/list/list-sql';
import { NO_FILTERS, type OrderFilters } from '@/lib/orders/list/order-filters';
import { MAX_CANDIDATES } from '@/lib/orders/list/order-finder';
import { searchedOrders } from '@/lib/orders/list/order-search';
import { countOpenOrderTasks } from '@/lib/orders/reports/open-task-queries';
import { listArticleSales, listDailySales } from '@/lib/orders/reports/sales-queries';
import {
  getOrderForStaff,
  listNewestOrders,
  listOrderCountries,
  listOrdersForStaff,
} from '@/lib/orders/staff-queries';
import { countOpenPaymentTasks } from '@/lib/payments/open-task-queries';
import type { Prisma } from '@/prisma/generated/client';
import { withClient } from '@/scripts/postgres/with-client';
import { SAMPLE_PROMOTION_CODE } from '@/scripts/sample-data/sample-orders';

/** Orders of a filled shop, from all over it: what is searched for. */
export type SampleOrder = {
  orderNumber: number;
  email: string;
  name: string;
  phone: string;
  createdAt: Date;
};

/** What a page of the back office reads from the database, with parameters that differ from run to run. */
export type AdminQuery = {
  what: string;
  /** Returns how many orders the result shows. */
  run: (sample: SampleOrder) => Promise<number>;
  /** The statement that its time goes to, for its plan. */
  statement?: (sample: SampleOrder) => Prisma.Sql;
};

const PAGE = { from: null, isBackward: false, limit: 51 };
const NEWEST_ON_START_PAGE = 8;

function list(what: string, filtersOf: (sample: SampleOrder) => Partial<OrderFilters>): AdminQuery {
  const asked = (sample: SampleOrder): OrderFilters => ({ ...NO_FILTERS, ...filtersOf(sample) });
  return {
    what,
    run: async (sample) => {
      const [page] = await Promise.all([listOrdersForStaff(asked(sample)), listOrderCountries()]);
      return page.rows.length;
    },
    statement: (sample) => {
      const filters = asked(sample);
      const page = { ...PAGE, from: filters.after };
      return filters.q ? searchedOrders(filters.q, MAX_CANDIDATES + 1) : sortedOrders(filters, page);
    },
  };
}

const dayOf = (at: Date, daysLater = 0) =>
  new Date(at.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10);

/** The list with each of its filters, alone and in the saved filters that are worked off daily; a search by each key; the pages. */
export const ADMIN_QUERIES: readonly AdminQuery[] = [
  list('List, newest first', () => ({})),
  list('List, a page from the middle', ({ createdAt, orderNumber }) => ({
    after: { value: createdAt.getTime(), orderNumber },
  })),
  list('List, highest total first', () => ({ sort: 'highest' })),
  list('List, to pack, oldest first', () => ({
    status: ['placed'],
    fulfilment: ['unfulfilled', 'partially_dispatched'],
    sort: 'oldest',
  })),
  list('List, cash to collect', () => ({
    status: ['placed'],
    payment: ['unpaid'],
    fulfilment: ['dispatched', 'delivered'],
    method: ['cash_on_delivery'],
    sort: 'oldest',
  })),
  list('List, needs attention', () => ({ attention: true })),
  list('List, partly refunded', () => ({ payment: ['partially_refunded'] })),
  list('List, delivered, paid by card', () => ({ fulfilment: ['delivered'], method: ['card'] })),
  list('List, one country', () => ({ country: 'GB' })),
  list('List, completed of the home country, lowest total first', () => ({
    country: 'PK',
    status: ['completed'],
    sort: 'lowest',
  })),
  list('List, with a code', () => ({ discount: 'with' })),
  list('List, this code', () => ({ code: SAMPLE_PROMOTION_CODE })),
  list('List, one day', ({ createdAt }) => ({ from: dayOf(createdAt), to: dayOf(createdAt) })),
  list('List, a month, highest total first', ({ createdAt }) => ({
    from: dayOf(createdAt, -30),
    to: dayOf(createdAt),
    sort: 'highest',
  })),
  list('Search, order number', ({ orderNumber }) => ({ q: String(orderNumber) })),
  list('Search, email address', ({ email }) => ({ q: email })),
  list('Search, full name', ({ name }) => ({ q: name })),
  list('Search, a common family name', () => ({ q: 'Khan' })),
  list('Search, a family name in one status', () => ({ q: 'Khan', status: ['placed'] })),
  list('Search, phone number as at home', ({ phone }) => ({ q: `0${phone.replace('+92', '')}` })),
  list('Search, sku', () => ({ q: 'NUE-CM-2' })),
  list('Search, sku in one status', () => ({ q: 'NUE-CM-2', status: ['cancelled'] })),
  {
    what: 'Page of one order',
    run: async ({ orderNumber }) => ((await getOrderForStaff(String(orderNumber))) ? 1 : 0),
  },
  {
    what: 'Start page',
    run: async () => {
      const asked = { days: 30, currency: SHOP_CURRENCY, now: new Date() } as const;
      const [newest] = await Promise.all([
        listNewestOrders(NEWEST_ON_START_PAGE),
        countOpenOrderTasks(),
        countOpenPaymentTasks(),
        listLowStock(),
        listDailySales(asked),
        listArticleSales(asked),
      ]);
      return newest.length;
    },
  },
];

/** Orders from all over a filled shop, the same ones each time. */
export async function sampleOrders(databaseUrl: string, count: number): Promise<SampleOrder[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<SampleOrder>(
      `select o.order_number as "orderNumber", o.email, o.shipping_name as name, o.shipping_phone as phone,
         o.created_at as "createdAt"
       from (select min(order_number) as least, max(order_number) as most from "order") range
       cross join generate_series(1, $1::int) i
       join "order" o on o.order_number = range.least + (i::bigint * 7919) % (range.most - range.least + 1)`,
      [count],
    ),
  );
  return rows;
}
