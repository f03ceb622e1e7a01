import { countryName } from '@/lib/core/country-name';
import { firstPage, NO_FILTERS, type OrderFilters, type OrderSort } from '@/lib/orders/staff-order-filters';
import { dayWords } from './staff-time';
import {
  FULFILMENT_STATUS_WORDS,
  ORDER_STATUS_WORDS,
  PAYMENT_METHOD_WORDS,
  PAYMENT_STATUS_WORDS,
} from './staff-words';

export const SORT_WORDS: Record<OrderSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  highest: 'Highest total first',
  lowest: 'Lowest total first',
};

/** A filter in words, and the question without it. */
export type FilterInWords = { words: string; without: OrderFilters };

/** What narrows a list, one sentence for each field. */
export function filtersInWords(filters: OrderFilters): FilterInWords[] {
  const listed: FilterInWords[] = [];
  const add = (words: string, fields: readonly (keyof OrderFilters)[]) => {
    const cleared = Object.fromEntries(fields.map((name) => [name, NO_FILTERS[name]]));
    listed.push({ words, without: { ...firstPage(filters), ...cleared } });
  };
  if (filters.q) add(`“${filters.q}”`, ['q']);
  if (filters.status.length > 0) add(`Order: ${anyOf(filters.status, ORDER_STATUS_WORDS)}`, ['status']);
  if (filters.payment.length > 0)
    add(`Payment: ${anyOf(filters.payment, PAYMENT_STATUS_WORDS)}`, ['payment']);
  if (filters.fulfilment.length > 0) {
    add(`Delivery: ${anyOf(filters.fulfilment, FULFILMENT_STATUS_WORDS)}`, ['fulfilment']);
  }
  if (filters.method.length > 0) add(`By ${anyOf(filters.method, PAYMENT_METHOD_WORDS)}`, ['method']);
  if (filters.country) add(`To ${countryName(filters.country)}`, ['country']);
  if (filters.discount) add(filters.discount === 'with' ? 'With a code' : 'Without a code', ['discount']);
  if (filters.code) add(`Code ${filters.code}`, ['code']);
  if (filters.from || filters.to) add(daysInWords(filters), ['from', 'to']);
  if (filters.attention) add('Needs attention', ['attention']);
  return listed;
}

function anyOf<Value extends string>(values: readonly Value[], words: Record<Value, string>): string {
  return values.map((value) => words[value].toLowerCase()).join(' or ');
}

function daysInWords({ from, to }: OrderFilters): string {
  if (from && to) return from === to ? `On ${dayWords(from)}` : `${dayWords(from)} to ${dayWords(to)}`;
  return from ? `Since ${dayWords(from)}` : `Until ${dayWords(to ?? '')}`;
}
