import 'server-only';
import { endOfShopDay, startOfShopDay } from '@/lib/config/shop-time';
import { Prisma } from '@/prisma/generated/client';
import { keyRules } from './staff-list-keys';
import type { OrderCursor } from './staff-order-cursor';
import type { OrderFilters } from './staff-order-filters';

/** An order of a list with what the list is sorted by. */
export type FoundOrder = { orderNumber: number; createdAt: Date; totalMinor: number };

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
    where ${where} and ${datesOf(filters)} and ${behind(filters, stretch)} order by ${order('o')} limit ${stretch.limit}`;
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
      from (select 1 from "order" o where ${datesOf(filters)} limit ${limit}) counted`;
  }
  return Prisma.sql`
    with recursive ${askedKeys(filters)}
    select count(*)::int as count from (
      select 1 from asked cross join lateral (
        select 1 from "order" o where ${ofOneKey(filters)} and ${datesOf(filters)} limit ${limit}) listed
      limit ${limit}) counted`;
}

/** All filters but the search as a condition on the order `o`, for the few that were found in another way. */
export function filterCondition(filters: OrderFilters): Prisma.Sql {
  return Prisma.sql`${keysFit(filters, Prisma.sql`o.list_key`)} and ${ofOnePlace(filters)} and ${datesOf(filters)}`;
}

/** The places of a stretch. */
function behind(filters: OrderFilters, { from, isBackward }: Stretch): Prisma.Sql {
  if (!from) return Prisma.sql`true`;
  const column = Prisma.raw(`(o.${columnOf(filters)}, o.order_number)`);
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

/** The place of an order in a list. */
export function cursorOf(filters: OrderFilters, order: FoundOrder): OrderCursor {
  const value = isByDate(filters) ? order.createdAt.getTime() : order.totalMinor;
  return { value, orderNumber: order.orderNumber };
}

/** Which of two places comes first in a list, or against it: what `sortOf` says, for those that are at hand. */
export function comparePlaces(filters: OrderFilters, isBackward: boolean) {
  const direction = isDescending(filters, isBackward) ? -1 : 1;
  return (a: OrderCursor, b: OrderCursor): number =>
    direction * (a.value - b.value || a.orderNumber - b.orderNumber);
}

const LARGEST_INTEGER = 2_147_483_647;

function isByDate({ sort }: OrderFilters): boolean {
  return sort === 'newest' || sort === 'oldest';
}

function columnOf(filters: OrderFilters): string {
  return isByDate(filters) ? 'created_at' : 'total_minor';
}

function isDescending({ sort }: OrderFilters, isBackward: boolean): boolean {
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
function datesOf({ from, to }: OrderFilters): Prisma.Sql {
  const moment = (at: Date) => Prisma.sql`${at.toISOString()}::timestamptz`;
  const conditions = [
    ...(from ? [Prisma.sql`o.created_at >= ${moment(startOfShopDay(from))}`] : []),
    ...(to ? [Prisma.sql`o.created_at < ${moment(endOfShopDay(to))}`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}
