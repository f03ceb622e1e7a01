import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import { normaliseEmail } from './email-address';

const LARGEST_ORDER_NUMBER = 2_147_483_647;
const SHORTEST_PHONE_END = 4;

/** One way in which an order may be meant: whether the order `o` is, and those that are, by an index. */
type SearchArm = { condition: Prisma.Sql; rows: (limit: number) => Prisma.Sql };

/** What is known of a candidate: all that a list is sorted and filtered by, so that the table is read once. */
const COLUMNS = Prisma.sql`o.order_number, o.created_at, o.total_minor, o.list_key, o.shipping_country, o.promotion_code`;

/**
 * Whether the order `o` is meant by what was typed.
 * @param arms the ways of searching that have found anything at all; the others need not be tried on each order.
 */
export function searchCondition(search: string, arms: readonly number[]): Prisma.Sql {
  const conditions = searchArms(search)
    .filter((_, arm) => arms.includes(arm))
    .map(({ condition }) => condition);
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' or ')})` : Prisma.sql`false`;
}

/**
 * The orders that may be meant, each way of searching by its own index and up to a limit, with the way (`arm`) by which
 * they were found: an order twice, if by two.
 */
export function searchCandidates(search: string, limit: number): Prisma.Sql {
  const arms = searchArms(search).map(
    ({ rows }, arm) => Prisma.sql`(select ${arm}::int as arm, found.* from (${rows(limit)}) found)`,
  );
  return arms.length > 0
    ? Prisma.join(arms, ' union all ')
    : Prisma.sql`select 0 as arm, ${COLUMNS} from "order" o where false`;
}

/** An order number, a sku, the beginning of an e-mail address, the end of a phone number, or the beginnings of names. */
function searchArms(search: string): SearchArm[] {
  const arms: SearchArm[] = [];
  const isOneWord = !/\s/.test(search);
  if (isOneWord)
    arms.push(byColumn(Prisma.sql`lower(o.email) like ${`${escapeLike(search.toLowerCase())}%`}`));
  if (search.includes('@')) arms.push(byColumn(Prisma.sql`o.email_normalised = ${normaliseEmail(search)}`));
  const number = /^#?\d{1,10}$/.test(search) ? Number(search.replace('#', '')) : 0;
  if (number > 0 && number <= LARGEST_ORDER_NUMBER)
    arms.push(byColumn(Prisma.sql`o.order_number = ${number}`));
  const phoneEnd = phoneEndOf(search);
  if (phoneEnd) arms.push(byColumn(Prisma.sql`reverse(o.shipping_phone) like ${`${reverse(phoneEnd)}%`}`));
  const words = nameWords(search);
  if (words) {
    const meant = Prisma.sql`to_tsvector('simple', o.shipping_name) @@ to_tsquery('simple', ${words})`;
    arms.push({ ...byColumn(meant), condition: Prisma.sql`${mayHold(search)} and ${meant}` });
  }
  if (isOneWord && !search.includes('@')) arms.push(bySku(search));
  return arms;
}

function byColumn(condition: Prisma.Sql): SearchArm {
  const rows = (limit: number) =>
    Prisma.sql`select ${COLUMNS} from "order" o where ${condition} limit ${limit}`;
  return { condition, rows };
}

function bySku(search: string): SearchArm {
  const ofSku = Prisma.sql`upper(l.sku) = upper(${search})`;
  return {
    condition: Prisma.sql`exists (select from order_line l where l.order_id = o.id and ${ofSku})`,
    rows: (limit) => Prisma.sql`
      select ${COLUMNS}
      from (select distinct l.order_id from (
        select l.order_id from order_line l where ${ofSku} order by l.order_id desc limit ${limit}) l) sold
      cross join lateral (select ${COLUMNS} from "order" o where o.id = sold.order_id offset 0) o`,
  };
}

/**
 * The last digits of a phone number however it is written: 0300 1234567, +92 300 1234567 and 0092… all end alike once
 * the zeros in front are gone. Null when it is no phone number, or too little of one.
 */
function phoneEndOf(search: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(search)) return null;
  // +92 (0)300 is how some write a number for abroad and home at once.
  const digits = search.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= SHORTEST_PHONE_END ? digits : null;
}

/** A text search for all words, each by its beginning; null when there is no word with a letter. */
function nameWords(search: string): string | null {
  if (search.includes('@')) return null;
  const words = search.split(/\s+/).map((word) => word.replace(/['\\]/g, ' ').trim());
  const named = words.filter((word) => /\p{L}/u.test(word));
  return named.length > 0 ? named.map((word) => `'${word}':*`).join(' & ') : null;
}

/** What no name lacks that holds these words, and costs a tenth of taking the name apart: they are in it somewhere. */
function mayHold(search: string): Prisma.Sql {
  const plain = search.split(/\s+/).filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
  const conditions = plain.map((word) => Prisma.sql`o.shipping_name ilike ${`%${word}%`}`);
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}

function reverse(digits: string): string {
  return [...digits].reverse().join('');
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
