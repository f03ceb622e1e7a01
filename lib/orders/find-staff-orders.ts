import 'server-only';
import { getDb } from '@/lib/db/client';
import { PLANNED_EACH_TIME } from '@/lib/db/name-statement';
import { Prisma } from '@/prisma/generated/client';
import {
  comparePlaces,
  countedOrders,
  cursorOf,
  type FoundOrder,
  filterCondition,
  type Stretch,
  sortedOrders,
  sortOf,
} from './staff-list-source';
import { COUNT_LIMIT, type OrderCount } from './staff-order';
import type { OrderFilters } from './staff-order-filters';
import { searchCandidates, searchCondition } from './staff-order-search';

/** A list under some filters: how many there are, and any stretch of it, in the stretch's direction. */
export type OrderFinder = {
  matching: OrderCount;
  find: (stretch: Stretch) => Promise<FoundOrder[]>;
};

/** More orders than these meant by a word are not looked up one by one: walking through the list meets a page of them. */
export const MOST_CANDIDATES = 1000;
/** How far a walk looks for orders that a common word means, before it tries further. */
const REACHES = [5000, 100_000, 1_000_000_000];

const mark = Prisma.raw(PLANNED_EACH_TIME);
const COLUMNS = Prisma.sql`order_number as "orderNumber", created_at as "createdAt", total_minor as "totalMinor"`;

/** The way to the orders that filters and search ask for. */
export async function openOrderFinder(filters: OrderFilters): Promise<OrderFinder> {
  if (!filters.q) {
    return { matching: await countListed(filters), find: (stretch) => findListed(filters, stretch) };
  }
  const { candidates, fitting, arms } = await findCandidates(filters);
  if (candidates <= MOST_CANDIDATES) {
    const find = async (stretch: Stretch) => takeStretch(filters, stretch, fitting);
    return { matching: { count: fitting.length, isExact: true }, find };
  }
  return {
    // Of the first thousand that the word means, this many fit; how many there are beyond nobody has counted.
    matching: { count: fitting.length, isExact: false },
    find: (stretch) => walkForSearch(filters, { stretch, arms }),
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

type Candidates = { candidates: number; fitting: FoundOrder[]; arms: number[] };

/**
 * The orders that the search means and that fit the other filters, in one statement: how many there are and any stretch
 * of them are known then. They come as columns, since a thousand rows would cost more to take apart than to find.
 */
async function findCandidates(filters: OrderFilters): Promise<Candidates> {
  type Columns = { candidates: number; arms: number[]; numbers: number[]; times: number[]; totals: number[] };
  const [row] = await getDb().$queryRaw<Columns[]>`
    ${mark} with found as materialized (${searchCandidates(filters.q, MOST_CANDIDATES + 1)}),
      candidates as materialized (select distinct on (order_number) * from found order by order_number),
      fitting as (select o.* from candidates o where ${filterCondition(filters)})
    select (select count(*)::int from candidates) as candidates,
      array(select distinct arm from found) as arms,
      coalesce(array_agg(order_number), '{}') as numbers,
      coalesce(array_agg((extract(epoch from created_at) * 1000)::float8), '{}') as times,
      coalesce(array_agg(total_minor), '{}') as totals
    from fitting`;
  if (!row) return { candidates: 0, fitting: [], arms: [] };
  const fitting = row.numbers.map((orderNumber, place) => ({
    orderNumber,
    createdAt: new Date(row.times[place] ?? 0),
    totalMinor: row.totals[place] ?? 0,
  }));
  return { candidates: row.candidates, fitting, arms: row.arms };
}

function takeStretch(filters: OrderFilters, stretch: Stretch, orders: readonly FoundOrder[]): FoundOrder[] {
  const compare = comparePlaces(filters, stretch.isBackward);
  const { from } = stretch;
  const behind = from ? orders.filter((order) => compare(cursorOf(filters, order), from) > 0) : orders;
  const sorted = behind.toSorted((a, b) => compare(cursorOf(filters, a), cursorOf(filters, b)));
  return sorted.slice(0, stretch.limit);
}

/** Goes through the list in its order and keeps what the search means, further each time until there are enough. */
async function walkForSearch(
  filters: OrderFilters,
  { stretch, arms }: { stretch: Stretch; arms: readonly number[] },
): Promise<FoundOrder[]> {
  let found: FoundOrder[] = [];
  for (const reach of REACHES) {
    found = await getDb().$queryRaw<FoundOrder[]>`
      ${mark} select ${COLUMNS} from (${sortedOrders(filters, { ...stretch, limit: reach })}) listed
      cross join lateral (
        select from "order" o
        where o.order_number = listed.order_number and ${searchCondition(filters.q, arms)} offset 0) meant
      order by ${sortOf(filters, stretch.isBackward)('listed')} limit ${stretch.limit}`;
    if (found.length >= stretch.limit) break;
  }
  return found;
}
