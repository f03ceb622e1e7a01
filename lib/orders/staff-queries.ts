import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { staffOrderInclude, toStaffOrder } from '@/lib/orders/detail/to-staff-order';
import { NO_FILTERS, type OrderFilters } from '@/lib/orders/list/order-filters';
import { createOrderFinder, type OrderFinder } from '@/lib/orders/list/order-finder';
import type { ListedOrder } from '@/lib/orders/list/read-listed-orders';
import { parseOrderNumber } from './order-number';
import type { StaffOrder, StaffOrderPage, StaffOrderRow } from './staff-order';

export const ORDERS_PER_PAGE = 50;

/** One page of the orders that match, found by key and not by offset. */
export async function listOrdersForStaff(
  filters: OrderFilters,
  pageSize: number = ORDERS_PER_PAGE,
): Promise<StaffOrderPage> {
  const finder = createOrderFinder(filters);
  const [page, matching] = await Promise.all([findPage(filters, { finder, pageSize }), finder.count()]);
  return {
    rows: page.found.map(({ row }) => row),
    matching,
    previous: (page.hasPrevious && page.found[0]?.cursor) || null,
    next: (page.hasNext && page.found.at(-1)?.cursor) || null,
  };
}

/** The newest orders of all. */
export async function listNewestOrders(count: number): Promise<StaffOrderRow[]> {
  const { find } = createOrderFinder(NO_FILTERS);
  const newest = await find({ from: null, isBackward: false, limit: count });
  return newest.map(({ row }) => row);
}

type FoundPage = { found: ListedOrder[]; hasPrevious: boolean; hasNext: boolean };

async function findPage(
  { after, before }: OrderFilters,
  { finder, pageSize }: { finder: OrderFinder; pageSize: number },
): Promise<FoundPage> {
  // One row more than a page shows whether there is a next page.
  const limit = pageSize + 1;
  if (before && !after) {
    const found = await finder.find({ from: before, isBackward: true, limit });
    if (found.length > pageSize) {
      return { found: found.slice(0, pageSize).reverse(), hasPrevious: true, hasNext: true };
    }
    // The way back has reached the beginning: show it as a full page.
  }
  const found = await finder.find({ from: after, isBackward: false, limit });
  const [first] = found;
  const hasPrevious =
    after !== null &&
    first !== undefined &&
    (await finder.find({ from: first.cursor, isBackward: true, limit: 1 })).length > 0;
  return { found: found.slice(0, pageSize), hasPrevious, hasNext: found.length > pageSize };
}

/** The countries that orders went to, for the choice in the list: a step in an index for each. */
export async function listOrderCountries(): Promise<string[]> {
  const rows = await getDb().$queryRaw<{ country: string }[]>`
    with recursive countries as (
      (select shipping_country from "order" order by shipping_country limit 1)
      union all
      select (select o.shipping_country from "order" o where o.shipping_country > countries.shipping_country
        order by o.shipping_country limit 1)
      from countries where countries.shipping_country is not null)
    select shipping_country as country from countries where shipping_country is not null`;
  return rows.map((row) => row.country);
}

/** Everything about one order, or null. @param orderNumber from the URL. */
export async function getOrderForStaff(orderNumber: string): Promise<StaffOrder | null> {
  const number = parseOrderNumber(orderNumber);
  if (!number) return null;
  const row = await getDb().order.findUnique({
    where: { orderNumber: number },
    include: staffOrderInclude,
  });
  return row ? toStaffOrder(row, await namesOfStaff(row.events)) : null;
}

/** The names of those who did something, by id. */
async function namesOfStaff(
  events: { actor: string; actorId: string | null }[],
): Promise<Map<string, string>> {
  const ids = events.flatMap(({ actor, actorId }) => (actor === 'staff' && actorId ? [actorId] : []));
  if (ids.length === 0) return new Map();
  const staff = await getDb().staffUser.findMany({
    where: { id: { in: [...new Set(ids)].filter(isUuid) } },
    select: { id: true, name: true },
  });
  return new Map(staff.map(({ id, name }) => [id, name]));
}
