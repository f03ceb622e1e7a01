import { isCalendarDay } from '../core/calendar-day';
import { hasCardNumber } from '../core/card-number';
import { readPlainText } from '../core/typed-text';
import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus, PaymentMethod } from './order-state';
import { ORDER_FULFILMENT_STATUSES, ORDER_PAYMENT_STATUSES, ORDER_STATUSES } from './order-state';
import { type OrderCursor, parseCursor, spellCursor } from './staff-order-cursor';

const LONGEST_SEARCH = 100;
const LONGEST_CODE = 40;
const PAYMENT_METHODS = ['card', 'cash_on_delivery'] as const satisfies readonly PaymentMethod[];

/** In which order the list stands; the first is the usual one. */
export const ORDER_SORTS = ['newest', 'oldest', 'highest', 'lowest'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** What is asked of the list of orders. Within one field any of the values will do; all fields have to fit. */
export type OrderFilters = {
  q: string;
  status: readonly OrderStatus[];
  payment: readonly OrderPaymentStatus[];
  fulfilment: readonly OrderFulfilmentStatus[];
  method: readonly PaymentMethod[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  discount: 'with' | 'without' | null;
  /** One promotion code, in capitals. */
  code: string | null;
  /** Days of the shop's own calendar, both included: "2026-11-26". */
  from: string | null;
  to: string | null;
  attention: boolean;
  sort: OrderSort;
  /** The page that begins behind this place; `after` goes first. */
  after: OrderCursor | null;
  /** The page that ends before this place. */
  before: OrderCursor | null;
};

/** The whole list, from its newest order on. */
export const NO_FILTERS: OrderFilters = {
  q: '',
  status: [],
  payment: [],
  fulfilment: [],
  method: [],
  country: null,
  discount: null,
  code: null,
  from: null,
  to: null,
  attention: false,
  sort: 'newest',
  after: null,
  before: null,
};

/** A part of an address that means nothing here, and is left out of account. */
export type IgnoredFilter = { name: string; value: string };
export type ParsedOrderFilters = { filters: OrderFilters; ignored: IgnoredFilter[] };

type SearchParams = Record<string, string | string[] | undefined>;

/**
 * Reads the filters from an address. What it cannot read is told and asks for nothing; nothing else is lost by it.
 * Names that are not ours (an outcome, a campaign's mark) are passed over.
 */
export function parseOrderFilters(params: SearchParams): ParsedOrderFilters {
  const reader = new FilterReader(params);
  const sort = reader.one('sort', (value) => ORDER_SORTS.find((known) => known === value)) ?? 'newest';
  const filters: OrderFilters = {
    q: reader.words('q'),
    status: reader.many('status', ORDER_STATUSES),
    payment: reader.many('payment', ORDER_PAYMENT_STATUSES),
    fulfilment: reader.many('fulfilment', ORDER_FULFILMENT_STATUSES),
    method: reader.many('method', PAYMENT_METHODS),
    country: reader.one('country', (value) => (/^[A-Z]{2}$/i.test(value) ? value.toUpperCase() : undefined)),
    discount: reader.one('discount', (value) =>
      value === 'with' || value === 'without' ? value : undefined,
    ),
    code: readPlainText(cleanText(reader.first('code'), LONGEST_CODE)).toUpperCase() || null,
    from: reader.one('from', (value) => (isDay(value) ? value : undefined)),
    to: reader.one('to', (value) => (isDay(value) ? value : undefined)),
    attention: reader.one('attention', (value) => (value === '1' ? true : undefined)) ?? false,
    sort,
    after: reader.one('after', (value) => parseCursor(value)),
    before: reader.one('before', (value) => parseCursor(value)),
  };
  return { filters, ignored: reader.ignored };
}

/** A day within this century, which every clock and database can tell. */
function isDay(text: string): boolean {
  return text.startsWith('20') && isCalendarDay(text);
}

class FilterReader {
  readonly ignored: IgnoredFilter[] = [];

  constructor(private readonly params: SearchParams) {}

  all(name: string): string[] {
    const value = this.params[name];
    return (Array.isArray(value) ? value : [value ?? '']).filter((text) => text.trim() !== '');
  }

  /** Of a name that stands there twice the first counts. */
  first(name: string): string {
    return this.all(name)[0] ?? '';
  }

  /** The words of a search; the number of a payment card is none, and is not shown again. */
  words(name: string): string {
    const text = this.first(name);
    if (!hasCardNumber(text)) return cleanText(text, LONGEST_SEARCH);
    this.ignore(name, 'the number of a card');
    return '';
  }

  one<Value>(name: string, read: (value: string) => Value | undefined): Value | null {
    const text = this.first(name).trim();
    if (!text) return null;
    const value = read(text);
    if (value === undefined) this.ignore(name, text);
    return value ?? null;
  }

  /** Several values, each known, as often as they stand there or with commas between; in the order of `known`. */
  many<Value extends string>(name: string, known: readonly Value[]): readonly Value[] {
    const texts = this.all(name).flatMap((text) => text.split(',').map((part) => part.trim()));
    for (const text of texts) {
      if (text && !known.some((value) => value === text)) this.ignore(name, text);
    }
    return known.filter((value) => texts.includes(value));
  }

  private ignore(name: string, value: string): void {
    if (this.ignored.length < MOST_IGNORED) {
      this.ignored.push({ name, value: cleanText(value, LONGEST_CODE) });
    }
  }
}

const MOST_IGNORED = 5;

/** PostgreSQL takes no zero byte, and nobody searches for control characters or half of a character. */
function cleanText(text: string, longest: number): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  return [...clean].slice(0, longest).join('').trim();
}

/** What an address may be made from: fields that are left out ask for nothing, and one value needs no list. */
export type OrderQuestion = {
  [Name in keyof OrderFilters]?: OrderFilters[Name] extends readonly (infer Value)[]
    ? readonly Value[] | Value | null
    : OrderFilters[Name] | null;
};

/** The query of the list under some filters, always spelt the same way; what is not asked for is left out. */
export function ordersQuery(question: OrderQuestion): string {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const text = spell(name, question[name]);
    if (text) query.set(name, text);
  }
  // Commas need no escape in a query, and people read these addresses.
  return query.toString().replaceAll('%2C', ',');
}

/** The address of the list under some filters. */
export function ordersPath(question: OrderQuestion): string {
  const query = ordersQuery(question);
  return query ? `/admin/orders?${query}` : '/admin/orders';
}

const NAMES = Object.keys(NO_FILTERS) as (keyof OrderFilters)[];

function spell(name: keyof OrderFilters, value: OrderQuestion[keyof OrderFilters]): string {
  if (!value || (name === 'sort' && value === NO_FILTERS.sort)) return '';
  if (value === true) return '1';
  if (typeof value === 'string') return value;
  return isCursor(value) ? spellCursor(value) : value.join(',');
}

function isCursor(value: OrderCursor | readonly string[]): value is OrderCursor {
  return 'orderNumber' in value;
}

/** The same question from its first page on: what a saved view keeps. */
export function firstPage(filters: OrderFilters): OrderFilters {
  return { ...filters, after: null, before: null };
}

/** Whether anything narrows the list; its sorting does not. */
export function hasFilters(filters: OrderFilters): boolean {
  return ordersQuery({ ...firstPage(filters), sort: null }) !== '';
}
