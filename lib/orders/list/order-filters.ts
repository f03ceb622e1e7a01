import { isCalendarDay } from '@/lib/core/calendar-day';
import { hasCardNumber } from '@/lib/core/card-number';
import { normaliseInput } from '@/lib/core/input-text';
import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus } from '@/lib/orders/order-state';
import { ORDER_FULFILMENT_STATUSES, ORDER_PAYMENT_STATUSES, ORDER_STATUSES } from '@/lib/orders/order-state';
import { PAYMENT_METHODS, type PaymentMethod } from '@/lib/pricing/payment-methods';
import { formatCursor, type OrderCursor, parseCursor } from './order-cursor';

const MAX_SEARCH_LENGTH = 100;
const MAX_CODE_LENGTH = 40;

/** The sort orders of the list; the first is the default. */
export const ORDER_SORTS = ['newest', 'oldest', 'highest', 'lowest'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** The filters of the list of orders. Values of one field are alternatives; all fields have to match. */
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
  /** The page that begins after this cursor; `after` wins over `before`. */
  after: OrderCursor | null;
  /** The page that ends before this cursor. */
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

/** A parameter of the query that is invalid, and ignored. */
export type IgnoredFilter = { name: string; value: string };
export type ParsedOrderFilters = { filters: OrderFilters; ignored: IgnoredFilter[] };

type SearchParams = Record<string, string | string[] | undefined>;

/**
 * Parses the filters of a query. Invalid values are reported and ignored, one by one.
 * Unknown parameters (an outcome, a campaign's tag) are skipped.
 */
export function parseOrderFilters(params: SearchParams): ParsedOrderFilters {
  const reader = new FilterReader(params);
  const sort = reader.one('sort', (value) => ORDER_SORTS.find((known) => known === value)) ?? 'newest';
  const filters: OrderFilters = {
    q: reader.search('q'),
    status: reader.many('status', ORDER_STATUSES),
    payment: reader.many('payment', ORDER_PAYMENT_STATUSES),
    fulfilment: reader.many('fulfilment', ORDER_FULFILMENT_STATUSES),
    method: reader.many('method', PAYMENT_METHODS),
    country: reader.one('country', (value) => (/^[A-Z]{2}$/i.test(value) ? value.toUpperCase() : undefined)),
    discount: reader.one('discount', (value) =>
      value === 'with' || value === 'without' ? value : undefined,
    ),
    code: normaliseInput(cleanText(reader.first('code'), MAX_CODE_LENGTH)).toUpperCase() || null,
    from: reader.one('from', (value) => (isDay(value) ? value : undefined)),
    to: reader.one('to', (value) => (isDay(value) ? value : undefined)),
    attention: reader.one('attention', (value) => (value === '1' ? true : undefined)) ?? false,
    sort,
    after: reader.one('after', (value) => parseCursor(value)),
    before: reader.one('before', (value) => parseCursor(value)),
  };
  return { filters, ignored: reader.ignored };
}

/** A day within this century, which every clock and database can represent. */
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

  /** Of a repeated parameter the first counts. */
  first(name: string): string {
    return this.all(name)[0] ?? '';
  }

  /** The words of a search; the number of a payment card is none, and is not shown again. */
  search(name: string): string {
    const text = this.first(name);
    if (!hasCardNumber(text)) return cleanText(text, MAX_SEARCH_LENGTH);
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
    if (this.ignored.length < MAX_IGNORED) {
      this.ignored.push({ name, value: cleanText(value, MAX_CODE_LENGTH) });
    }
  }
}

const MAX_IGNORED = 5;

/** PostgreSQL takes no zero byte, and nobody searches for control characters or half of a character. */
function cleanText(text: string, maxLength: number): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  return [...clean].slice(0, maxLength).join('').trim();
}

/** What a query is built from: fields that are left out do not filter, and one value needs no array. */
export type PartialOrderFilters = {
  [Name in keyof OrderFilters]?: OrderFilters[Name] extends readonly (infer Value)[]
    ? readonly Value[] | Value | null
    : OrderFilters[Name] | null;
};

/** The canonical query string of some filters; defaults are left out. */
export function ordersQuery(filters: PartialOrderFilters): string {
  const query = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const text = formatFilter(name, filters[name]);
    if (text) query.set(name, text);
  }
  // Commas need no escape in a query, and people read these addresses.
  return query.toString().replaceAll('%2C', ',');
}

/** The address of the list under some filters. */
export function ordersPath(filters: PartialOrderFilters): string {
  const query = ordersQuery(filters);
  return query ? `/admin/orders?${query}` : '/admin/orders';
}

const FILTER_NAMES = Object.keys(NO_FILTERS) as (keyof OrderFilters)[];

function formatFilter(name: keyof OrderFilters, value: PartialOrderFilters[keyof OrderFilters]): string {
  if (!value || (name === 'sort' && value === NO_FILTERS.sort)) return '';
  if (value === true) return '1';
  if (typeof value === 'string') return value;
  return isCursor(value) ? formatCursor(value) : value.join(',');
}

function isCursor(value: OrderCursor | readonly string[]): value is OrderCursor {
  return 'orderNumber' in value;
}

/** The same filters from the first page on: what a saved filter stores. */
export function withoutCursor(filters: OrderFilters): OrderFilters {
  return { ...filters, after: null, before: null };
}

/** Whether anything narrows the list; its sorting does not. */
export function hasFilters(filters: OrderFilters): boolean {
  return ordersQuery({ ...withoutCursor(filters), sort: null }) !== '';
}
