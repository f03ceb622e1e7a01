import 'server-only';
import { endOfShopDay, startOfShopDay } from '@/lib/config/shop-time';
import { Prisma } from '@/prisma/generated/client';
import type { DatedRows } from './dated-rows';
import { keyRules } from './staff-list-keys';
import type { OrderCursor } from './staff-order-cursor';
import type { OrderFilters } from './staff-order-filters';

/** A stretch of a list: from a place on (or from its beginning), in the list's direction or against it. */
export type Stretch = { from: OrderCursor | null; isBackward: boolean; limit: number };

/**
 * The first orders of a stretch, in its direction, with all filters but the search: `order_number`, `created_at`,
 * `total_minor`. Never reads more of an index than `limit` entries for each list key that is asked for.
 */
export function sortedOrders(filters: OrderFilters, stretch: Stretch): Prisma.Sql {
  const order = sortOf(filters, stretch.isBackward);
  const rows = (where: Prisma.Sql) => Prisma.sql`
    select o.order_number, o.created_at, o.total_minor from "order" o
    where ${where} and ${datesOf(filters, 'o')} and ${behind(filters, stretch, 'o')} order by ${order('o')} limit ${stretch.limit}`;
  if (isWholeList(filters)) return rows(Prisma.sql`true`);
  return Prisma.sql`
    with recursive ${askedKeys(filters)}
    select listed.* from asked cross join lateral (${rows(ofOneKey(filters))}) listed
    order by ${order('listed')} limit ${stretch.limit}`;
}

/** How many orders fit all filters but the search, counted up to a limit. */
export function countedOrders(filters: OrderFilters, limit: number): Prisma.Sql {
  if (isWholeList(filters)) {
    return Prisma.sql`
      select count(*)::int as count
      from (select 1 from "order" o where ${datesOf(filters, 'o')} limit ${limit}) counted`;
  }
  return Prisma.sql`
    with recursive ${askedKeys(filters)}
    select count(*)::int as count from (
      select 1 from asked cross join lateral (
        select 1 from "order" o where ${ofOneKey(filters)} and ${datesOf(filters, 'o')} limit ${limit}) listed
      limit ${limit}) counted`;
}

/** All filters but the search as a condition on the order `o`, for the few that were found in another way. */
export function filterCondition(filters: OrderFilters): Prisma.Sql {
  return Prisma.sql`${keysFit(filters, Prisma.sql`o.list_key`)} and ${ofOnePlace(filters)} and ${datesOf(filters, 'o')}`;
}

/** The places of a stretch. */
function behind(filters: OrderFilters, { from, isBackward }: Stretch, alias: string): Prisma.Sql {
  if (!from) return Prisma.sql`true`;
  const column = Prisma.raw(`(${alias}.${columnOf(filters)}, ${alias}.order_number)`);
  const value = isByDate(filters)
    ? Prisma.sql`${new Date(from.value).toISOString()}::timestamptz`
    : Prisma.sql`${Math.min(from.value, LARGEST_INTEGER)}::int`;
  const comparison = Prisma.raw(isDescending(filters, isBackward) ? '<' : '>');
  return Prisma.sql`${column} ${comparison} (${value}, ${from.orderNumber}::int)`;
}

/** The order of a list, or against it, for a row source of that name. */
export function sortOf(filters: OrderFilters, isBackward: boolean): (alias: string) => Prisma.Sql {
  const direction = isDescending(filters, isBackward) ? 'desc' : 'asc';
  return (alias) =>
    Prisma.raw(`${alias}.${columnOf(filters)} ${direction}, ${alias}.order_number ${direction}`);
}

/** The place in a list of a row source of that name: `order_number` and, as a number, the `value` it is sorted by. */
export function placeOf(filters: OrderFilters, alias: string): Prisma.Sql {
  const value = isByDate(filters)
    ? `round(date_part('epoch', ${alias}.created_at) * 1000)`
    : `${alias}.total_minor::float8`;
  return Prisma.raw(`${alias}.order_number, ${value} as value`);
}

/** The first of the rows `alias`, which have what a list is sorted by, that are in a stretch. */
export function stretchOf(filters: OrderFilters, stretch: Stretch, alias: string): Prisma.Sql {
  const order = sortOf(filters, stretch.isBackward);
  return Prisma.sql`where ${behind(filters, stretch, alias)} order by ${order(alias)} limit ${stretch.limit}`;
}

/** The first orders of a stretch of a list by date, whatever its filters ask but days. */
export function datedStretch(filters: OrderFilters, stretch: Stretch): DatedRows {
  const order = sortOf(filters, stretch.isBackward);
  return {
    condition: (alias) => Prisma.sql`${behind(filters, stretch, alias)} and ${datesOf(filters, alias)}`,
    tail: (alias) => Prisma.sql`order by ${order(alias)} limit ${stretch.limit}`,
    together: Prisma.empty,
  };
}

/** Whether dates alone, if anything, narrow the list. */
export function isByDateAlone(filters: OrderFilters): boolean {
  return isByDate(filters) && isWholeList(filters);
}

const LARGEST_INTEGER = 2_147_483_647;

/** Whether a list is sorted by when orders came in. */
export function isByDate({ sort }: OrderFilters): boolean {
  return sort === 'newest' || sort === 'oldest';
}

function columnOf(filters: OrderFilters): string {
  return isByDate(filters) ? 'created_at' : 'total_minor';
}

/** Whether the largest comes first in a list, or against it. */
export function isDescending({ sort }: OrderFilters, isBackward: boolean): boolean {
  return (sort === 'newest' || sort === 'highest') !== isBackward;
}

function isWholeList(filters: OrderFilters): boolean {
  return !filters.country && !filters.code && keyRules(filters).length === 0;
}

/**
 * The keys there are, each found by a step in the index from the one before it (PostgreSQL has no skip scan of its own
 * for this), and of them those that are asked for.
 */
function askedKeys(filters: OrderFilters): Prisma.Sql {
  const place = ofOnePlace(filters);
  return Prisma.sql`
    keys as (
      (select o.list_key from "order" o where ${place} order by o.list_key limit 1)
      union all
      select (select o.list_key from "order" o where ${place} and o.list_key > keys.list_key order by o.list_key limit 1)
      from keys where keys.list_key is not null),
    asked as (
      select list_key from keys where list_key is not null and ${keysFit(filters, Prisma.sql`list_key`)})`;
}

function keysFit(filters: OrderFilters, key: Prisma.Sql): Prisma.Sql {
  const fits = keyRules(filters).map(
    ({ place, digits }) => Prisma.sql`${key} / ${place}::int % 10 = any(${digits}::int[])`,
  );
  return fits.length > 0 ? Prisma.join(fits, ' and ') : Prisma.sql`true`;
}

function ofOneKey(filters: OrderFilters): Prisma.Sql {
  return Prisma.sql`${ofOnePlace(filters)} and o.list_key = asked.list_key`;
}

function ofOnePlace({ country, code }: OrderFilters): Prisma.Sql {
  const conditions = [
    ...(code ? [Prisma.sql`o.promotion_code = ${code}`] : []),
    ...(country ? [Prisma.sql`o.shipping_country = ${country}::char(2)`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}

/** From the first moment of one day to the last of another, by the shop's clock. */
function datesOf({ from, to }: OrderFilters, alias: string): Prisma.Sql {
  const column = Prisma.raw(`${alias}.created_at`);
  const moment = (at: Date) => Prisma.sql`${at.toISOString()}::timestamptz`;
  const conditions = [
    ...(from ? [Prisma.sql`${column} >= ${moment(startOfShopDay(from))}`] : []),
    ...(to ? [Prisma.sql`${column} < ${moment(endOfShopDay(to))}`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}
