import 'server-only';
import { getDb } from '@/lib/db/client';
import { NOT_PREPARED } from '@/lib/db/prepared-statement-name';
import { COUNT_LIMIT, type OrderCount } from '@/lib/orders/staff-order';
import { Prisma } from '@/prisma/generated/client';
import {
  countedOrders,
  cursorColumns,
  datedRange,
  filterCondition,
  isDescending,
  isFilteredByDateOnly,
  isSortedByDate,
  type KeysetRange,
  rangeClause,
  sortClause,
  sortedOrders,
} from './list-sql';
import type { OrderFilters } from './order-filters';
import { datedOrders, searchCondition, searchParts } from './order-search';
import {
  type ListedOrder,
  type ListedOrderRow,
  listedRows,
  readListedOrders,
  rowSortClause,
  toListedOrders,
} from './read-listed-orders';

/** A list under some filters: how many there are, and any range of it, in the range's direction. */
export type OrderFinder = {
  count: () => Promise<OrderCount>;
  find: (range: KeysetRange) => Promise<ListedOrder[]>;
};

/** With more candidates than these, the list is scanned for matches instead of looking them up one by one. */
export const MAX_CANDIDATES = 1000;
/** How many matches of a name are checked against the filters before the list itself is scanned. */
const NAME_SCAN_LIMIT = 1000;
/** How many rows a scan for a common word reads, before it is repeated with the next limit. */
const SCAN_LIMITS = [500, 10_000, 200_000, 1_000_000_000];
/** Where counting would read very many rows, it stops here. */
const MAX_SCANNED_COUNT = 50;
const FIRST_RANGE: KeysetRange = { from: null, isBackward: false, limit: MAX_SCANNED_COUNT + 1 };

const planHint = Prisma.raw(NOT_PREPARED);

/** A finder of the orders that match filters and search. */
export function createOrderFinder(filters: OrderFilters): OrderFinder {
  if (filters.q) return createSearchFinder(filters);
  return {
    count: () => countListed(filters),
    find: (range) => readRange(filters, range, sortedOrders(filters, range)),
  };
}

function createSearchFinder(filters: OrderFilters): OrderFinder {
  let latest: Promise<Candidates> | null = null;
  // Too many for one range are too many for each.
  let isTooMany = false;
  const scan = memoiseFirstPage((range, found: ReadonlyMap<number, number>) =>
    scanForSearch(filters, { range, found }),
  );
  return {
    // A search that ran already has its count; only where none has run is the count queried separately.
    count: async () => {
      const { found, fitting } = await (latest ?? findCandidates(filters, FIRST_RANGE));
      if (fitting) return { count: fitting.count, isExact: true };
      return countScanned(filters, (range) => scan(range, found));
    },
    find: async (range) => {
      if (!latest || !isTooMany) latest = findCandidates(filters, range);
      const { found, fitting } = await latest;
      isTooMany = !fitting;
      return fitting ? fitting.orders : scan(range, found);
    },
  };
}

/** @param found SQL for the orders of the range, with what the list is sorted by. */
async function readRange(
  filters: OrderFilters,
  range: KeysetRange,
  found: Prisma.Sql,
): Promise<ListedOrder[]> {
  const cursors = Prisma.sql`select ${cursorColumns(filters, 'found')} from (${found}) found`;
  return readListedOrders(cursors, { isDescending: isDescending(filters, range.isBackward) });
}

async function countListed(filters: OrderFilters): Promise<OrderCount> {
  const [row] = await getDb().$queryRaw<{ count: number }[]>`
    ${planHint} ${countedOrders(filters, COUNT_LIMIT + 1)}`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_LIMIT), isExact: count <= COUNT_LIMIT };
}

/** How many matches each branch of the search has, and a range of those that fit the filters, unless there are too many. */
type Candidates = {
  found: Map<number, number>;
  fitting: { count: number; orders: ListedOrder[] } | null;
};

/**
 * The orders that match the search and the other filters, in one statement: how many there are, and the rows of a range
 * of them. Where there are too many, none of them is checked.
 */
async function findCandidates(filters: OrderFilters, range: KeysetRange): Promise<Candidates> {
  const parts = searchParts(filters.q, {
    limit: MAX_CANDIDATES + 1,
    isWhole: !isFilteredByDateOnly(filters),
  });
  if (!parts) return { found: new Map(), fitting: { count: 0, orders: [] } };
  const cursors = Prisma.sql`
    select ${cursorColumns(filters, 'page')} from (select * from fitting ${rangeClause(filters, range, 'fitting')}) page`;
  // One row at least, which says what was found; the orders come along with it.
  type Answer = { found: string; fitting: number } & (ListedOrderRow | { orderNumber: null });
  const rows = await getDb().$queryRaw<Answer[]>`
    ${planHint} with ${parts.found},
      counted as materialized (${parts.counted}),
      candidates as (
        select distinct on (order_number) * from (${parts.orders}) met
        where (select sum(count) from counted) <= ${MAX_CANDIDATES} order by order_number),
      fitting as materialized (select o.* from candidates o where ${filterCondition(filters)})
    select told.found, told.fitting, listed.*
    from (select (select string_agg(arm || ':' || count, ',') from counted) as found,
      (select count(*)::int from fitting) as fitting) told
    left join (${listedRows(cursors)}) listed on true
    order by ${rowSortClause(isDescending(filters, range.isBackward))}`;
  const found = readCounts(rows[0]?.found ?? '');
  const isTooMany = [...found.values()].reduce((sum, count) => sum + count, 0) > MAX_CANDIDATES;
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

/** The count of a scan: no further than to a page of matches. */
async function countScanned(filters: OrderFilters, scan: OrderFinder['find']): Promise<OrderCount> {
  if (isFilteredByDateOnly(filters) && !filters.from && !filters.to)
    return { count: COUNT_LIMIT, isExact: false };
  const first = await scan(FIRST_RANGE);
  return { count: Math.min(first.length, MAX_SCANNED_COUNT), isExact: first.length <= MAX_SCANNED_COUNT };
}

/** A scan from the beginning is needed by the page and by the count. */
function memoiseFirstPage<Known>(
  scan: (range: KeysetRange, known: Known) => Promise<ListedOrder[]>,
): typeof scan {
  let first: { limit: number; orders: Promise<ListedOrder[]> } | null = null;
  return async (range, known) => {
    if (range.from || range.isBackward) return scan(range, known);
    if (!first || first.limit < range.limit) first = { limit: range.limit, orders: scan(range, known) };
    return (await first.orders).slice(0, range.limit);
  };
}

type Scan = { range: KeysetRange; found: ReadonlyMap<number, number> };

/** A range of the matches of a search that are too many to look up one by one. */
async function scanForSearch(filters: OrderFilters, { range, found }: Scan): Promise<ListedOrder[]> {
  const orders = isSortedByDate(filters) ? await scanByName(filters, { range, found }) : null;
  return orders ?? scanList(filters, { range, found });
}

/** By the index of names, which is sorted by date; null when that is not possible, or finds too few. */
async function scanByName(filters: OrderFilters, { range, found }: Scan): Promise<ListedOrder[] | null> {
  const needsOrder = !isFilteredByDateOnly(filters);
  const limit = needsOrder ? NAME_SCAN_LIMIT : range.limit;
  const wanted = datedRange(filters, { ...range, limit });
  const candidates = datedOrders(filters.q, { found, max: MAX_CANDIDATES, wanted });
  if (!candidates) return null;
  const named = Prisma.sql`select distinct order_number, created_at from (${candidates}) met ${wanted.tail('met')}`;
  const fits = Prisma.sql`cross join lateral (
    select from "order" o where o.order_number = named.order_number and ${filterCondition(filters)} offset 0) fits`;
  const orders = await readRange(
    filters,
    range,
    Prisma.sql`select named.* from (${named}) named ${needsOrder ? fits : Prisma.empty}
      order by ${sortClause(filters, range.isBackward)('named')} limit ${range.limit}`,
  );
  return needsOrder && orders.length < range.limit ? null : orders;
}

/** Scans the list in its order for matches, further each time until there are enough. */
async function scanList(filters: OrderFilters, { range, found }: Scan): Promise<ListedOrder[]> {
  const arms = [...found.keys()];
  let orders: ListedOrder[] = [];
  for (const scanLimit of SCAN_LIMITS) {
    orders = await readRange(
      filters,
      range,
      Prisma.sql`select listed.* from (${sortedOrders(filters, { ...range, limit: scanLimit })}) listed
        cross join lateral (
          select from "order" o
          where o.order_number = listed.order_number and ${searchCondition(filters.q, arms)} offset 0) meant
        order by ${sortClause(filters, range.isBackward)('listed')} limit ${range.limit}`,
    );
    if (orders.length >= range.limit) break;
  }
  return orders;
}
