import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import { normaliseEmail } from './email-address';
import type { OrderFilters } from './staff-order-filters';

const LARGEST_ORDER_NUMBER = 2_147_483_647;
const SHORTEST_PHONE_END = 4;

/**
 * The numbers of the orders of a list, as a query to take a page from. Statuses are written out rather than bound, so
 * that the partial indexes of the work lists apply whichever plan PostgreSQL keeps; each arm of the search has an index.
 */
export function matchingOrders(filters: OrderFilters): Prisma.Sql {
  const numbers = Prisma.sql`select order_number from "order" where ${orderCondition(filters)}`;
  // The planner cannot tell how rare a word is, and would walk through all orders from the newest on until it has a
  // page of matches: seconds, where there are few. Behind the fence it asks the indexes of the search first.
  return filters.q ? Prisma.sql`${numbers} offset 0` : numbers;
}

function orderCondition(filters: OrderFilters): Prisma.Sql {
  const conditions = [
    ...(filters.status ? [equals('status', filters.status)] : []),
    ...(filters.payment ? [equals('payment_status', filters.payment)] : []),
    ...(filters.fulfilment ? [equals('fulfilment_status', filters.fulfilment)] : []),
    ...(filters.attention ? [Prisma.sql`attention_reason is not null`] : []),
    ...(filters.q ? [searchCondition(filters.q)] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}

/** @param value a status of our own list: it becomes part of the statement. */
function equals(column: string, value: string): Prisma.Sql {
  return Prisma.raw(`${column} = '${value}'`);
}

/** An order number, the beginning of an e-mail address, the end of a phone number, or the beginnings of names. */
function searchCondition(search: string): Prisma.Sql {
  const arms: Prisma.Sql[] = [];
  if (!/\s/.test(search)) arms.push(Prisma.sql`lower(email) like ${`${escapeLike(search.toLowerCase())}%`}`);
  if (search.includes('@')) arms.push(Prisma.sql`email_normalised = ${normaliseEmail(search)}`);
  const number = /^#?\d{1,10}$/.test(search) ? Number(search.replace('#', '')) : 0;
  if (number > 0 && number <= LARGEST_ORDER_NUMBER) arms.push(Prisma.sql`order_number = ${number}`);
  const phoneEnd = phoneEndOf(search);
  if (phoneEnd) arms.push(Prisma.sql`reverse(shipping_phone) like ${`${reverse(phoneEnd)}%`}`);
  const words = nameWords(search);
  if (words) arms.push(Prisma.sql`to_tsvector('simple', shipping_name) @@ to_tsquery('simple', ${words})`);
  return arms.length > 0 ? Prisma.sql`(${Prisma.join(arms, ' or ')})` : Prisma.sql`false`;
}

/**
 * The last digits of a phone number however it is written: 0300 1234567, +92 300 1234567 and 0092… all end alike once
 * the zeros in front are gone. Null when it is no phone number, or too little of one.
 */
function phoneEndOf(search: string): string | null {
  if (!/^\+?[\d\s().-]+$/.test(search)) return null;
  const digits = search.replace(/\D/g, '').replace(/^0+/, '');
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
