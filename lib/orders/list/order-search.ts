import 'server-only';
import { parseEmailAddress } from '@/lib/core/email-address';
import { normaliseInput } from '@/lib/core/input-text';
import { normaliseEmail } from '@/lib/orders/normalise-email';
import { readOrderNumber } from '@/lib/orders/order-number';
import { Prisma } from '@/prisma/generated/client';
import { type DatedRows, someRows } from './dated-rows';
import { nameCondition, ordersByName, typedNameWords } from './order-name-search';

const MIN_PHONE_SUFFIX = 4;

/** One interpretation of a search text: a branch of the UNION. */
type SearchArm = {
  /** Whether the order `o` matches. */
  condition: Prisma.Sql;
  /** The matches by an index, with no columns beyond what the index gives cheaply. */
  keys: (limit: number) => Prisma.Sql;
  /** The orders themselves, with all that a list needs or their date alone. @param keys a name, or the SQL above. */
  orders: (keys: Prisma.Sql, isWhole: boolean) => Prisma.Sql;
  /** Where the index is in the order of lists: the matches in a range. */
  datedRows?: (wanted: DatedRows) => Prisma.Sql;
};

/** What a list is sorted and filtered by. */
const LIST_COLUMNS = Prisma.sql`o.order_number, o.created_at, o.total_minor, o.list_key, o.shipping_country, o.promotion_code`;
/** What a list by date is sorted by. */
const DATE_COLUMNS = Prisma.sql`o.order_number, o.created_at`;

/** All that a list needs of an order, or its date alone. */
const columnsOf = (isWhole: boolean) => (isWhole ? LIST_COLUMNS : DATE_COLUMNS);

/**
 * Whether the order `o` matches the search text.
 * @param arms the ways of searching that have found anything at all; the others need not be tried on each order.
 */
export function searchCondition(search: string, arms: readonly number[]): Prisma.Sql {
  const conditions = searchArms(search)
    .filter((_, arm) => arms.includes(arm))
    .map(({ condition }) => condition);
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' or ')})` : Prisma.sql`false`;
}

/** A search by all its ways: what each finds, and the orders, which need not be read before that is counted. */
export type SearchParts = {
  /** CTEs with what each way finds, up to a limit. */
  found: Prisma.Sql;
  /** SQL for how many that are: `arm` and `count`. */
  counted: Prisma.Sql;
  /** SQL for the orders, some perhaps twice. */
  orders: Prisma.Sql;
};

/** @returns null when the search text has no interpretation. */
export function searchParts(
  search: string,
  { limit, isWhole }: { limit: number; isWhole: boolean },
): SearchParts | null {
  const arms = searchArms(search).map((arm, index) => ({
    ...arm,
    name: Prisma.raw(`arm_${index}`),
    number: Prisma.raw(String(index)),
  }));
  if (arms.length === 0) return null;
  const found = arms.map(({ name, keys }) => Prisma.sql`${name} as materialized (${keys(limit)})`);
  const counted = arms.map(
    ({ name, number }) => Prisma.sql`select ${number} as arm, count(*)::int as count from ${name}`,
  );
  const orders = arms.map(({ name, orders: from }) => from(name, isWhole));
  return {
    found: Prisma.join(found, ', '),
    counted: Prisma.join(counted, ' union all '),
    orders: Prisma.join(orders, ' union all '),
  };
}

/** All orders that match, by `order_number` and `created_at`, some perhaps twice. */
export function searchedOrders(search: string, limit: number): Prisma.Sql {
  const parts = searchParts(search, { limit, isWhole: false });
  if (!parts) return Prisma.sql`select ${DATE_COLUMNS} from "order" o where false`;
  return Prisma.sql`with ${parts.found} ${parts.orders}`;
}

/**
 * The first orders of a range by date that match, as `order_number` and `created_at`, some perhaps twice; null
 * when a way of searching that finds too many to check has no index in that order.
 * @param found how many orders each way of searching that finds any finds, counted to one more than `most`.
 */
export function datedOrders(
  search: string,
  { found, max, wanted }: { found: ReadonlyMap<number, number>; max: number; wanted: DatedRows },
): Prisma.Sql | null {
  const rows: Prisma.Sql[] = [];
  for (const [index, { keys, orders, datedRows }] of searchArms(search).entries()) {
    const count = found.get(index) ?? 0;
    if (count === 0) continue;
    if (datedRows) rows.push(Prisma.sql`(${datedRows(wanted)})`);
    else if (count > max) return null;
    else
      rows.push(Prisma.sql`(select o.order_number, o.created_at from (
        ${orders(Prisma.sql`(${keys(max)})`, false)}) o where ${wanted.condition('o')})`);
  }
  return rows.length > 0 ? Prisma.join(rows, ' union all ') : null;
}

/** An order number, a sku, the beginning of an email address, the end of a phone number, or the beginnings of names. */
function searchArms(search: string): SearchArm[] {
  const arms: SearchArm[] = [];
  const plain = normaliseInput(search);
  const isOneWord = plain !== '' && !/\s/.test(plain);
  if (isOneWord)
    arms.push(byColumn(Prisma.sql`lower(o.email) like ${`${escapeLike(plain.toLowerCase())}%`}`));
  if (plain.includes('@')) {
    const address = normaliseEmail(parseEmailAddress(search) ?? plain);
    arms.push(byColumn(Prisma.sql`o.email_normalised = ${address}`));
  }
  const number = readOrderNumber(search);
  if (number !== null) arms.push(byColumn(Prisma.sql`o.order_number = ${number}`));
  const suffix = phoneSuffix(plain);
  if (suffix) arms.push(byColumn(Prisma.sql`reverse(o.shipping_phone) like ${`${reverse(suffix)}%`}`));
  const words = typedNameWords(search);
  if (words.length > 0) arms.push(byName(words));
  if (isOneWord && !plain.includes('@')) arms.push(bySku(plain));
  return arms;
}

function byColumn(condition: Prisma.Sql): SearchArm {
  return {
    condition,
    keys: (limit) => Prisma.sql`select ${LIST_COLUMNS} from "order" o where ${condition} limit ${limit}`,
    orders: (keys, isWhole) => Prisma.sql`select ${columnsOf(isWhole)} from ${keys} o`,
  };
}

function byName(words: readonly string[]): SearchArm {
  return {
    condition: nameCondition(words),
    keys: (limit) => ordersByName(words, someRows(limit)),
    orders: (keys, isWhole) =>
      isWhole
        ? Prisma.sql`select ${LIST_COLUMNS} from ${keys} named cross join lateral (
            select ${LIST_COLUMNS} from "order" o where o.order_number = named.order_number offset 0) o`
        : Prisma.sql`select ${DATE_COLUMNS} from ${keys} o`,
    datedRows: (wanted) => ordersByName(words, wanted),
  };
}

function bySku(search: string): SearchArm {
  const ofSku = Prisma.sql`upper(l.sku) = upper(${search})`;
  return {
    condition: Prisma.sql`exists (select from order_line l where l.order_id = o.id and ${ofSku})`,
    keys: (limit) => Prisma.sql`
      select distinct l.order_id from (
        select l.order_id from order_line l where ${ofSku} order by l.order_id desc limit ${limit}) l`,
    orders: (keys, isWhole) => Prisma.sql`
      select ${columnsOf(isWhole)} from ${keys} sold
      cross join lateral (select ${columnsOf(isWhole)} from "order" o where o.id = sold.order_id offset 0) o`,
  };
}

/**
 * The last digits of a phone number however it is written: 0300 1234567, +92 300 1234567 and 0092… all end alike once
 * the zeros in front are gone. Null when it is no phone number, or too little of one.
 */
function phoneSuffix(search: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(search)) return null;
  // +92 (0)300 is how some write a number for abroad and home at once.
  const digits = search.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= MIN_PHONE_SUFFIX ? digits : null;
}

function reverse(digits: string): string {
  return [...digits].reverse().join('');
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
