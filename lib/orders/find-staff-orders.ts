import 'server-only';
import { getDb } from '@/lib/db/client';
import { PLANNED_EACH_TIME } from '@/lib/db/name-statement';
import { Prisma } from '@/prisma/generated/client';
import {
  behind,
  countedOrders,
  filterCondition,
  type Stretch,
  sortedOrders,
  sortOf,
} from './staff-list-source';
import { COUNT_LIMIT, type OrderCount } from './staff-order';
import type { OrderFilters } from './staff-order-filters';
import { searchCandidates, searchCondition } from './staff-order-search';

/** An order of a list with what the list is sorted by. */
export type FoundOrder = { orderNumber: number; createdAt: Date; totalMinor: number };

/** A list under some filters: how many there are, and any stretch of it, in the stretch's direction. */
export type OrderFinder = {
  matching: OrderCount;
  find: (stretch: Stretch) => Promise<FoundOrder[]>;
};

/** More orders than these meant by a word are not looked up one by one: walking through the list meets a page of them. */
export const MOST_CANDIDATES = 1000;
/** How far a walk looks for orders that a common word means, before it tries further. */
const REACHES = [2000, 40_000, 1_000_000_000];

const mark = Prisma.raw(PLANNED_EACH_TIME);
const COLUMNS = Prisma.sql`order_number as "orderNumber", created_at as "createdAt", total_minor as "totalMinor"`;

/** The way to the orders that filters and search ask for. */
export async function openOrderFinder(filters: OrderFilters): Promise<OrderFinder> {
  if (!filters.q) {
    return { matching: await countListed(filters), find: (stretch) => findListed(filters, stretch) };
  }
  const { candidates, matching } = await countCandidates(filters);
  if (candidates <= MOST_CANDIDATES) {
    const find = (stretch: Stretch) => findAmongCandidates(filters, stretch);
    return { matching: { count: matching, isExact: true }, find };
  }
  return {
    // Of the first thousand that the word means, this many fit; how many there are beyond nobody has counted.
    matching: { count: matching, isExact: false },
    find: (stretch) => walkForSearch(filters, stretch),
  };
}

async function findListed(filters: OrderFilters, stretch: Stretch): Promise<FoundOrder[]> {
  return getDb().$queryRaw<FoundOrder[]>`
    ${mark} select ${COLUMNS} from (${sortedOrders(filters, stretch)}) listed
    order by ${sortOf(filters, stretch.isBackward)('listed')}`;
}

async function countListed(filters: OrderFilters): Promise<OrderCount> {
  const [row] = await getDb().$queryRaw<{ count: number }[]>`
    ${mark} ${countedOrders(filters, COUNT_LIMIT + 1)}`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_LIMIT), isExact: count <= COUNT_LIMIT };
}

async function countCandidates(filters: OrderFilters): Promise<{ candidates: number; matching: number }> {
  const [row] = await getDb().$queryRaw<{ candidates: number; matching: number }[]>`
    ${mark} with candidates as materialized (${searchCandidates(filters.q, MOST_CANDIDATES + 1)})
    select (select count(*)::int from candidates) as candidates,
      (select count(*)::int from (${fittingCandidates(filters)}) fitting) as matching`;
  return row ?? { candidates: 0, matching: 0 };
}

async function findAmongCandidates(filters: OrderFilters, stretch: Stretch): Promise<FoundOrder[]> {
  return getDb().$queryRaw<FoundOrder[]>`
    ${mark} with candidates as materialized (${searchCandidates(filters.q, MOST_CANDIDATES + 1)})
    select ${COLUMNS} from (${fittingCandidates(filters)}) fitting where ${behind(filters, stretch, 'fitting')}
    order by ${sortOf(filters, stretch.isBackward)('fitting')} limit ${stretch.limit}`;
}

// OFFSET 0 keeps these looked up one by one: the planner cannot tell how few they are, and would read the whole table.
function fittingCandidates(filters: OrderFilters): Prisma.Sql {
  return Prisma.sql`
    select o.* from candidates cross join lateral (
      select o.order_number, o.created_at, o.total_minor from "order" o
      where o.order_number = candidates.order_number and ${filterCondition(filters)} offset 0) o`;
}

/** Goes through the list in its order and keeps what the search means, further each time until there are enough. */
async function walkForSearch(filters: OrderFilters, stretch: Stretch): Promise<FoundOrder[]> {
  let found: FoundOrder[] = [];
  for (const reach of REACHES) {
    found = await getDb().$queryRaw<FoundOrder[]>`
      ${mark} select ${COLUMNS} from (${sortedOrders(filters, { ...stretch, limit: reach })}) listed
      cross join lateral (
        select from "order" o
        where o.order_number = listed.order_number and ${searchCondition(filters.q)} offset 0) meant
      order by ${sortOf(filters, stretch.isBackward)('listed')} limit ${stretch.limit}`;
    if (found.length >= stretch.limit) break;
  }
  return found;
}
