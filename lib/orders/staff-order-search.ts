import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import { normaliseEmail } from './email-address';

const LARGEST_ORDER_NUMBER = 2_147_483_647;
const SHORTEST_PHONE_END = 4;

/** One way in which an order may be meant: whether the order `o` is, and the numbers of those that are, by an index. */
type SearchArm = { condition: Prisma.Sql; numbers: (limit: number) => Prisma.Sql };

/** Whether the order `o` is meant by what was typed. */
export function searchCondition(search: string): Prisma.Sql {
  const conditions = searchArms(search).map((arm) => arm.condition);
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' or ')})` : Prisma.sql`false`;
}

/** The numbers of the orders that may be meant, each way of searching by its own index and up to a limit. */
export function searchCandidates(search: string, limit: number): Prisma.Sql {
  const arms = searchArms(search).map((arm) => Prisma.sql`(${arm.numbers(limit)})`);
  return arms.length > 0
    ? Prisma.join(arms, ' union ')
    : Prisma.sql`select o.order_number from "order" o where false`;
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
    arms.push(byColumn(Prisma.sql`to_tsvector('simple', o.shipping_name) @@ to_tsquery('simple', ${words})`));
  }
  if (isOneWord && !search.includes('@')) arms.push(bySku(search));
  return arms;
}

function byColumn(condition: Prisma.Sql): SearchArm {
  const numbers = (limit: number) =>
    Prisma.sql`select o.order_number from "order" o where ${condition} limit ${limit}`;
  return { condition, numbers };
}

function bySku(search: string): SearchArm {
  const ofSku = Prisma.sql`upper(l.sku) = upper(${search})`;
  return {
    condition: Prisma.sql`exists (select from order_line l where l.order_id = o.id and ${ofSku})`,
    numbers: (limit) => Prisma.sql`
      select o.order_number
      from (select l.order_id from order_line l where ${ofSku} order by l.order_id desc limit ${limit}) sold
      cross join lateral (select o.order_number from "order" o where o.id = sold.order_id offset 0) o`,
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

function reverse(digits: string): string {
  return [...digits].reverse().join('');
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
