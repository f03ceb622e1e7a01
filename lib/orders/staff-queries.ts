import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import {
  COUNT_LIMIT,
  type OrderWork,
  type StaffOrder,
  type StaffOrderPage,
  type StaffOrderRow,
} from './staff-order';
import { NO_FILTERS, type OrderFilters } from './staff-order-filters';
import { matchingOrders } from './staff-order-search';
import { staffOrderInclude, toStaffOrder } from './staff-order-view';

export const ORDERS_PER_PAGE = 50;

/** One page of the orders that match, newest first, found by key and not by offset. */
export async function listOrdersForStaff(
  filters: OrderFilters,
  pageSize: number = ORDERS_PER_PAGE,
): Promise<StaffOrderPage> {
  const [page, matching] = await Promise.all([findPage(filters, pageSize), countMatching(filters)]);
  return {
    rows: await readRows(page.orderNumbers),
    matching,
    newerThan: page.hasNewer ? (page.orderNumbers[0] ?? null) : null,
    olderThan: page.hasOlder ? (page.orderNumbers.at(-1) ?? null) : null,
  };
}

/** The newest orders of all. */
export async function listNewestOrders(count: number): Promise<StaffOrderRow[]> {
  const newest = await getDb().order.findMany({
    orderBy: { orderNumber: 'desc' },
    take: count,
    select: { orderNumber: true },
  });
  return readRows(newest.map((order) => order.orderNumber));
}

type FoundPage = { orderNumbers: number[]; hasNewer: boolean; hasOlder: boolean };

async function findPage(filters: OrderFilters, pageSize: number): Promise<FoundPage> {
  const { before, after } = filters;
  const matching = matchingOrders(filters);
  if (before === null && after !== null) {
    const found = await findNewer({ matching, after, count: pageSize + 1 });
    if (found.length > pageSize) {
      return { orderNumbers: found.slice(0, pageSize).reverse(), hasNewer: true, hasOlder: true };
    }
    // The way back has reached the newest: show them as a full page.
  }
  // One more than fits tells whether there is a next page.
  const found = await findOlder({ matching, before, count: pageSize + 1 });
  const [newest] = found;
  const isBehind = before !== null && newest !== undefined;
  const hasNewer = isBehind && (await findNewer({ matching, after: newest, count: 1 })).length > 0;
  return { orderNumbers: found.slice(0, pageSize), hasNewer, hasOlder: found.length > pageSize };
}

type Found = { orderNumber: number }[];

async function findOlder(input: { matching: Prisma.Sql; before: number | null; count: number }) {
  const cursor = input.before === null ? Prisma.sql`true` : Prisma.sql`order_number < ${input.before}`;
  const rows = await getDb().$queryRaw<Found>`
    select order_number as "orderNumber" from (${input.matching}) as matching
    where ${cursor} order by order_number desc limit ${input.count}`;
  return rows.map((row) => row.orderNumber);
}

async function findNewer(input: { matching: Prisma.Sql; after: number; count: number }) {
  const rows = await getDb().$queryRaw<Found>`
    select order_number as "orderNumber" from (${input.matching}) as matching
    where order_number > ${input.after} order by order_number asc limit ${input.count}`;
  return rows.map((row) => row.orderNumber);
}

async function countMatching(filters: OrderFilters): Promise<number> {
  const [row] = await getDb().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from (${matchingOrders(filters)}) as matching limit ${COUNT_LIMIT + 1}) as counted`;
  return row?.count ?? 0;
}

async function readRows(orderNumbers: number[]): Promise<StaffOrderRow[]> {
  if (orderNumbers.length === 0) return [];
  const rows = await getDb().order.findMany({
    where: { orderNumber: { in: orderNumbers } },
    orderBy: { orderNumber: 'desc' },
    include: { lines: { select: { quantity: true } } },
  });
  return rows.map((row) => ({
    orderNumber: row.orderNumber,
    createdAt: row.createdAt,
    customerName: row.shippingName,
    city: row.shippingCity,
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

/** How many orders wait for somebody, each list counted up to `COUNT_LIMIT`. */
export async function countOrderWork(): Promise<OrderWork> {
  const [toSend, needsAttention, awaitingPayment] = await Promise.all([
    countMatching({ ...NO_FILTERS, status: 'placed', fulfilment: 'unfulfilled' }),
    countMatching({ ...NO_FILTERS, attention: true }),
    countMatching({ ...NO_FILTERS, status: 'pending' }),
  ]);
  return { toSend, needsAttention, awaitingPayment };
}

/** Everything about one order, or null. @param orderNumber as it stands in the address. */
export async function getOrderForStaff(orderNumber: string): Promise<StaffOrder | null> {
  if (!/^[1-9]\d{0,8}$/.test(orderNumber)) return null;
  const row = await getDb().order.findUnique({
    where: { orderNumber: Number(orderNumber) },
    include: staffOrderInclude,
  });
  return row ? toStaffOrder(row) : null;
}
