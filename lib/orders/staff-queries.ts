import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { type OrderFinder, openOrderFinder } from './find-staff-orders';
import { cursorOf, type FoundOrder } from './staff-list-source';
import type { StaffOrder, StaffOrderPage, StaffOrderRow } from './staff-order';
import type { OrderFilters } from './staff-order-filters';
import { staffOrderInclude, toStaffOrder } from './staff-order-view';

export const ORDERS_PER_PAGE = 50;

/** One page of the orders that match, found by key and not by offset. */
export async function listOrdersForStaff(
  filters: OrderFilters,
  pageSize: number = ORDERS_PER_PAGE,
): Promise<StaffOrderPage> {
  const finder = await openOrderFinder(filters);
  const page = await findPage(filters, { finder, pageSize });
  const placeOf = (order: FoundOrder | undefined) => (order ? cursorOf(filters, order) : null);
  return {
    rows: await readRows(page.found.map((order) => order.orderNumber)),
    matching: finder.matching,
    previous: page.hasPrevious ? placeOf(page.found[0]) : null,
    next: page.hasNext ? placeOf(page.found.at(-1)) : null,
  };
}

/** The newest orders of all. */
export async function listNewestOrders(count: number): Promise<StaffOrderRow[]> {
  const newest = await getDb().order.findMany({
    orderBy: [{ createdAt: 'desc' }, { orderNumber: 'desc' }],
    take: count,
    select: { orderNumber: true },
  });
  return readRows(newest.map((order) => order.orderNumber));
}

type FoundPage = { found: FoundOrder[]; hasPrevious: boolean; hasNext: boolean };

async function findPage(
  filters: OrderFilters,
  { finder, pageSize }: { finder: OrderFinder; pageSize: number },
): Promise<FoundPage> {
  const { after, before } = filters;
  // One more than fits tells whether there is a next page.
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
    (await finder.find({ from: cursorOf(filters, first), isBackward: true, limit: 1 })).length > 0;
  return { found: found.slice(0, pageSize), hasPrevious, hasNext: found.length > pageSize };
}

async function readRows(orderNumbers: number[]): Promise<StaffOrderRow[]> {
  if (orderNumbers.length === 0) return [];
  const rows = await getDb().order.findMany({
    where: { orderNumber: { in: orderNumbers } },
    include: { lines: { select: { quantity: true } } },
  });
  const positions = new Map(orderNumbers.map((orderNumber, position) => [orderNumber, position]));
  const positionOf = (row: { orderNumber: number }) => positions.get(row.orderNumber) ?? 0;
  const sorted = rows.toSorted((a, b) => positionOf(a) - positionOf(b));
  return sorted.map((row) => ({
    orderNumber: row.orderNumber,
    createdAt: row.createdAt,
    customerName: row.shippingName,
    city: row.shippingCity,
    country: row.shippingCountry,
    promotionCode: row.promotionCode,
    itemCount: row.lines.reduce((sum, line) => sum + line.quantity, 0),
    totalMinor: minor(row.totalMinor),
    currency: requireCurrency(row.currency),
    status: row.status,
    paymentStatus: row.paymentStatus,
    fulfilmentStatus: row.fulfilmentStatus,
    paymentMethod: row.paymentMethod,
    attentionReason: row.attentionReason,
  }));
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

/** Everything about one order, or null. @param orderNumber as it stands in the address. */
export async function getOrderForStaff(orderNumber: string): Promise<StaffOrder | null> {
  if (!/^[1-9]\d{0,8}$/.test(orderNumber)) return null;
  const row = await getDb().order.findUnique({
    where: { orderNumber: Number(orderNumber) },
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
