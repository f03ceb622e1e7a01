import 'server-only';
import { endOfShopDay, startOfShopDay } from '@/lib/config/shop-time';
import { MAX_INT4 } from '@/lib/core/int4';
import { Prisma } from '@/prisma/generated/client';
import type { DatedRows } from './dated-rows';
import { listKeyRules } from './list-key-rules';
import type { OrderCursor } from './order-cursor';
import type { OrderFilters } from './order-filters';

/** A range of a list for keyset pagination: from a cursor (or the beginning), in the list's direction or against it. */
export type KeysetRange = { from: OrderCursor | null; isBackward: boolean; limit: number };

/**
 * The first orders of a range, in its direction, with all filters but the search: `order_number`, `created_at`,
 * `total_minor`. Never reads more of an index than `limit` entries for each list key that matches.
 */
export function sortedOrders(filters: OrderFilters, range: KeysetRange): Prisma.Sql {
  const order = sortClause(filters, range.isBackward);
  const rows = (where: Prisma.Sql) => Prisma.sql`
    select o.order_number, o.created_at, o.total_minor from "order" o
    where ${where} and ${dateCondition(filters, 'o')} and ${afterCursor(filters, range, 'o')} order by ${order('o')} limit ${range.limit}`;
  if (isUnfiltered(filters)) return rows(Prisma.sql`true`);
  return Prisma.sql`
    with recursive ${matchingKeys(filters)}
    select listed.* from asked cross join lateral (${rows(oneKeyCondition(filters))}) listed
    order by ${order('listed')} limit ${range.limit}`;
}

/** How many orders fit all filters but the search, counted up to a limit. */
export function countedOrders(filters: OrderFilters, limit: number): Prisma.Sql {
  if (isUnfiltered(filters)) {
    return Prisma.sql`
      select count(*)::int as count
      from (select 1 from "order" o where ${dateCondition(filters, 'o')} limit ${limit}) counted`;
  }
  return Prisma.sql`
    with recursive ${matchingKeys(filters)}
    select count(*)::int as count from (
      select 1 from asked cross join lateral (
        select 1 from "order" o where ${oneKeyCondition(filters)} and ${dateCondition(filters, 'o')} limit ${limit}) listed
      limit ${limit}) counted`;
}

/** All filters but the search as a condition on the order `o`, for the few that were found in another way. */
export function filterCondition(filters: OrderFilters): Prisma.Sql {
  return Prisma.sql`${keyCondition(filters, Prisma.sql`o.list_key`)} and ${codeAndCountryCondition(filters)} and ${dateCondition(filters, 'o')}`;
}

/** The keyset condition of a range. */
function afterCursor(filters: OrderFilters, { from, isBackward }: KeysetRange, alias: string): Prisma.Sql {
  if (!from) return Prisma.sql`true`;
  const column = Prisma.raw(`(${alias}.${sortColumn(filters)}, ${alias}.order_number)`);
  const value = isSortedByDate(filters)
    ? Prisma.sql`${new Date(from.value).toISOString()}::timestamptz`
    : Prisma.sql`${Math.min(from.value, MAX_INT4)}::int`;
  const comparison = Prisma.raw(isDescending(filters, isBackward) ? '<' : '>');
  return Prisma.sql`${column} ${comparison} (${value}, ${from.orderNumber}::int)`;
}

/** ORDER BY of a list, or its reverse, for a row source of that name. */
export function sortClause(filters: OrderFilters, isBackward: boolean): (alias: string) => Prisma.Sql {
  const direction = isDescending(filters, isBackward) ? 'desc' : 'asc';
  return (alias) =>
    Prisma.raw(`${alias}.${sortColumn(filters)} ${direction}, ${alias}.order_number ${direction}`);
}

/** The cursor of a row source of that name: `order_number` and, as a number, the `value` it is sorted by. */
export function cursorColumns(filters: OrderFilters, alias: string): Prisma.Sql {
  const value = isSortedByDate(filters)
    ? `round(date_part('epoch', ${alias}.created_at) * 1000)`
    : `${alias}.total_minor::float8`;
  return Prisma.raw(`${alias}.order_number, ${value} as value`);
}

/** The first of the rows `alias`, which have what a list is sorted by, that are in a range. */
export function rangeClause(filters: OrderFilters, range: KeysetRange, alias: string): Prisma.Sql {
  const order = sortClause(filters, range.isBackward);
  return Prisma.sql`where ${afterCursor(filters, range, alias)} order by ${order(alias)} limit ${range.limit}`;
}

/** The first orders of a range of a list by date, whatever its filters beside the dates. */
export function datedRange(filters: OrderFilters, range: KeysetRange): DatedRows {
  const order = sortClause(filters, range.isBackward);
  return {
    condition: (alias) =>
      Prisma.sql`${afterCursor(filters, range, alias)} and ${dateCondition(filters, alias)}`,
    tail: (alias) => Prisma.sql`order by ${order(alias)} limit ${range.limit}`,
    together: Prisma.empty,
  };
}

/** Whether the list is sorted by date and has no filters beside the dates. */
export function isFilteredByDateOnly(filters: OrderFilters): boolean {
  return isSortedByDate(filters) && isUnfiltered(filters);
}

/** Whether a list is sorted by when orders came in. */
export function isSortedByDate({ sort }: OrderFilters): boolean {
  return sort === 'newest' || sort === 'oldest';
}

function sortColumn(filters: OrderFilters): string {
  return isSortedByDate(filters) ? 'created_at' : 'total_minor';
}

/** Whether the largest comes first in a list, or against it. */
export function isDescending({ sort }: OrderFilters, isBackward: boolean): boolean {
  return (sort === 'newest' || sort === 'highest') !== isBackward;
}

function isUnfiltered(filters: OrderFilters): boolean {
  return !filters.country && !filters.code && listKeyRules(filters).length === 0;
}

/**
 * The keys there are, each found by a step in the index from the one before it (PostgreSQL has no skip scan of its own
 * for this), and of them those that match the filters.
 */
function matchingKeys(filters: OrderFilters): Prisma.Sql {
  const condition = codeAndCountryCondition(filters);
  return Prisma.sql`
    keys as (
      (select o.list_key from "order" o where ${condition} order by o.list_key limit 1)
      union all
      select (select o.list_key from "order" o where ${condition} and o.list_key > keys.list_key order by o.list_key limit 1)
      from keys where keys.list_key is not null),
    asked as (
      select list_key from keys where list_key is not null and ${keyCondition(filters, Prisma.sql`list_key`)})`;
}

function keyCondition(filters: OrderFilters, key: Prisma.Sql): Prisma.Sql {
  const fits = listKeyRules(filters).map(
    ({ divisor, digits }) => Prisma.sql`${key} / ${divisor}::int % 10 = any(${digits}::int[])`,
  );
  return fits.length > 0 ? Prisma.join(fits, ' and ') : Prisma.sql`true`;
}

function oneKeyCondition(filters: OrderFilters): Prisma.Sql {
  return Prisma.sql`${codeAndCountryCondition(filters)} and o.list_key = asked.list_key`;
}

function codeAndCountryCondition({ country, code }: OrderFilters): Prisma.Sql {
  const conditions = [
    ...(code ? [Prisma.sql`o.promotion_code = ${code}`] : []),
    ...(country ? [Prisma.sql`o.shipping_country = ${country}::char(2)`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}

/** From the first moment of one day to the last of another, by the shop's clock. */
function dateCondition({ from, to }: OrderFilters, alias: string): Prisma.Sql {
  const column = Prisma.raw(`${alias}.created_at`);
  const moment = (at: Date) => Prisma.sql`${at.toISOString()}::timestamptz`;
  const conditions = [
    ...(from ? [Prisma.sql`${column} >= ${moment(startOfShopDay(from))}`] : []),
    ...(to ? [Prisma.sql`${column} < ${moment(endOfShopDay(to))}`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}
