import 'server-only';
import { getDb } from '@/lib/db/client';
import { PLANNED_EACH_TIME } from '@/lib/db/name-statement';
import { Prisma } from '@/prisma/generated/client';
import {
  type ListedAnswer,
  type ListedOrder,
  listedRows,
  readListedOrders,
  sortOfRows,
  toListedOrders,
} from './read-listed-orders';
import {
  countedOrders,
  datedStretch,
  filterCondition,
  isByDate,
  isByDateAlone,
  isDescending,
  placeOf,
  type Stretch,
  sortedOrders,
  sortOf,
  stretchOf,
} from './staff-list-source';
import { COUNT_LIMIT, type OrderCount } from './staff-order';
import type { OrderFilters } from './staff-order-filters';
import { datedOrders, searchCondition, searchParts } from './staff-order-search';

/** A list under some filters: how many there are, and any stretch of it, in the stretch's direction. */
export type OrderFinder = {
  count: () => Promise<OrderCount>;
  find: (stretch: Stretch) => Promise<ListedOrder[]>;
};

/** More orders than these meant by a word are not looked up one by one: walking through the list meets a page of them. */
export const MOST_CANDIDATES = 1000;
/** How many orders that a name finds are looked at for what the filters ask, before the list itself is walked through. */
const NAMED_REACH = 1000;
/** How far a walk looks for orders that a common word means, before it tries further. */
const REACHES = [500, 10_000, 200_000, 1_000_000_000];
/** Where counting would mean looking at very many, it is known whether there are more than these. */
const KNOWN_COUNT = 50;
const FIRST: Stretch = { from: null, isBackward: false, limit: KNOWN_COUNT + 1 };

const mark = Prisma.raw(PLANNED_EACH_TIME);

/** The way to the orders that filters and search ask for. */
export function openOrderFinder(filters: OrderFilters): OrderFinder {
  if (filters.q) return openSearch(filters);
  return {
    count: () => countListed(filters),
    find: (stretch) => readStretch(filters, stretch, sortedOrders(filters, stretch)),
  };
}

function openSearch(filters: OrderFilters): OrderFinder {
  let latest: Promise<Candidates> | null = null;
  // Too many for one stretch are too many for each.
  let isTooMany = false;
  const walk = rememberFirst((stretch, found: ReadonlyMap<number, number>) =>
    walkForSearch(filters, { stretch, found }),
  );
  return {
    // What is found tells how many there are; only where nothing has been looked for yet is that looked up by itself.
    count: async () => {
      const { found, fitting } = await (latest ?? findCandidates(filters, FIRST));
      if (fitting) return { count: fitting.count, isExact: true };
      return countWalked(filters, (stretch) => walk(stretch, found));
    },
    find: async (stretch) => {
      if (!latest || !isTooMany) latest = findCandidates(filters, stretch);
      const { found, fitting } = await latest;
      isTooMany = !fitting;
      return fitting ? fitting.orders : walk(stretch, found);
    },
  };
}

/** @param found SQL for the orders of the stretch, with what the list is sorted by. */
async function readStretch(
  filters: OrderFilters,
  stretch: Stretch,
  found: Prisma.Sql,
): Promise<ListedOrder[]> {
  const places = Prisma.sql`select ${placeOf(filters, 'found')} from (${found}) found`;
  return readListedOrders(places, { isDescending: isDescending(filters, stretch.isBackward) });
}

async function countListed(filters: OrderFilters): Promise<OrderCount> {
  const [row] = await getDb().$queryRaw<{ count: number }[]>`
    ${mark} ${countedOrders(filters, COUNT_LIMIT + 1)}`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_LIMIT), isExact: count <= COUNT_LIMIT };
}

/** How many orders each way of searching that finds any finds, and a stretch of those that fit, unless there are too many. */
type Candidates = {
  found: Map<number, number>;
  fitting: { count: number; orders: ListedOrder[] } | null;
};

/**
 * The orders that the search means and that fit the other filters, in one statement: how many there are, and the rows of
 * a stretch of them. Where there are too many, none of them is looked at.
 */
async function findCandidates(filters: OrderFilters, stretch: Stretch): Promise<Candidates> {
  const parts = searchParts(filters.q, { limit: MOST_CANDIDATES + 1, isWhole: !isByDateAlone(filters) });
  if (!parts) return { found: new Map(), fitting: { count: 0, orders: [] } };
  const places = Prisma.sql`
    select ${placeOf(filters, 'page')} from (select * from fitting ${stretchOf(filters, stretch, 'fitting')}) page`;
  // One row at least, which says what was found; the orders come along with it.
  type Answer = { found: string; fitting: number } & (ListedAnswer | { orderNumber: null });
  const rows = await getDb().$queryRaw<Answer[]>`
    ${mark} with ${parts.found},
      counted as materialized (${parts.counted}),
      candidates as (
        select distinct on (order_number) * from (${parts.orders}) met
        where (select sum(count) from counted) <= ${MOST_CANDIDATES} order by order_number),
      fitting as materialized (select o.* from candidates o where ${filterCondition(filters)})
    select told.found, told.fitting, listed.*
    from (select (select string_agg(arm || ':' || count, ',') from counted) as found,
      (select count(*)::int from fitting) as fitting) told
    left join (${listedRows(places)}) listed on true
    order by ${sortOfRows(isDescending(filters, stretch.isBackward))}`;
  const found = readCounts(rows[0]?.found ?? '');
  const isTooMany = [...found.values()].reduce((sum, count) => sum + count, 0) > MOST_CANDIDATES;
  const orders = rows.flatMap((row) => (row.orderNumber === null ? [] : [row]));
  return {
    found,
    fitting: isTooMany ? null : { count: rows[0]?.fitting ?? 0, orders: toListedOrders(orders) },
  };
}

/** "0:12,1:0,3:1": of the ways of searching, those that found anything. */
function readCounts(text: string): Map<number, number> {
  const pairs = text.split(',').map((pair) => pair.split(':').map(Number));
  return new Map(pairs.flatMap(([arm = 0, count = 0]) => (count > 0 ? [[arm, count]] : [])));
}

/** What more than a thousand orders are meant by: those that fit are counted no further than to a page of them. */
async function countWalked(filters: OrderFilters, walk: OrderFinder['find']): Promise<OrderCount> {
  if (isByDateAlone(filters) && !filters.from && !filters.to) return { count: COUNT_LIMIT, isExact: false };
  const first = await walk(FIRST);
  return { count: Math.min(first.length, KNOWN_COUNT), isExact: first.length <= KNOWN_COUNT };
}

/** A walk from the beginning is asked for by the page and by the count. */
function rememberFirst<Known>(walk: (stretch: Stretch, known: Known) => Promise<ListedOrder[]>): typeof walk {
  let first: { limit: number; orders: Promise<ListedOrder[]> } | null = null;
  return async (stretch, known) => {
    if (stretch.from || stretch.isBackward) return walk(stretch, known);
    if (!first || first.limit < stretch.limit) first = { limit: stretch.limit, orders: walk(stretch, known) };
    return (await first.orders).slice(0, stretch.limit);
  };
}

type Walk = { stretch: Stretch; found: ReadonlyMap<number, number> };

/** The stretch of the orders that a search means which are too many to look at each. */
async function walkForSearch(filters: OrderFilters, { stretch, found }: Walk): Promise<ListedOrder[]> {
  const orders = isByDate(filters) ? await walkByName(filters, { stretch, found }) : null;
  return orders ?? walkThroughList(filters, { stretch, found });
}

/** By the names themselves, which stand by date; null when they do not lead there, or not soon enough. */
async function walkByName(filters: OrderFilters, { stretch, found }: Walk): Promise<ListedOrder[] | null> {
  const needsOrder = !isByDateAlone(filters);
  const limit = needsOrder ? NAMED_REACH : stretch.limit;
  const wanted = datedStretch(filters, { ...stretch, limit });
  const candidates = datedOrders(filters.q, { found, most: MOST_CANDIDATES, wanted });
  if (!candidates) return null;
  const named = Prisma.sql`select distinct order_number, created_at from (${candidates}) met ${wanted.tail('met')}`;
  const fits = Prisma.sql`cross join lateral (
    select from "order" o where o.order_number = named.order_number and ${filterCondition(filters)} offset 0) fits`;
  const orders = await readStretch(
    filters,
    stretch,
    Prisma.sql`select named.* from (${named}) named ${needsOrder ? fits : Prisma.empty}
      order by ${sortOf(filters, stretch.isBackward)('named')} limit ${stretch.limit}`,
  );
  return needsOrder && orders.length < stretch.limit ? null : orders;
}

/** Goes through the list in its order and keeps what the search means, further each time until there are enough. */
async function walkThroughList(filters: OrderFilters, { stretch, found }: Walk): Promise<ListedOrder[]> {
  const arms = [...found.keys()];
  let orders: ListedOrder[] = [];
  for (const reach of REACHES) {
    orders = await readStretch(
      filters,
      stretch,
      Prisma.sql`select listed.* from (${sortedOrders(filters, { ...stretch, limit: reach })}) listed
        cross join lateral (
          select from "order" o
          where o.order_number = listed.order_number and ${searchCondition(filters.q, arms)} offset 0) meant
        order by ${sortOf(filters, stretch.isBackward)('listed')} limit ${stretch.limit}`,
    );
    if (orders.length >= stretch.limit) break;
  }
  return orders;
}
