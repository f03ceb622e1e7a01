import {
  FULFILMENT_STATUS_LABELS,
  ORDER_STATUS_LABELS,
  PAYMENT_METHOD_LABELS,
  PAYMENT_STATUS_LABELS,
} from '@/components/admin/orders/order-labels';
import { countryName } from '@/lib/core/country-name';
import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import {
  NO_FILTERS,
  type OrderFilters,
  type OrderSort,
  withoutCursor,
} from '@/lib/orders/list/order-filters';

export const SORT_LABELS: Record<OrderSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  highest: 'Highest total first',
  lowest: 'Lowest total first',
};

/** The label of an active filter, and the filters without it. */
export type FilterDescription = { label: string; without: OrderFilters };

/** The active filters, one label for each field. */
export function describeFilters(filters: OrderFilters): FilterDescription[] {
  const listed: FilterDescription[] = [];
  const add = (label: string, fields: readonly (keyof OrderFilters)[]) => {
    const cleared = Object.fromEntries(fields.map((name) => [name, NO_FILTERS[name]]));
    listed.push({ label, without: { ...withoutCursor(filters), ...cleared } });
  };
  if (filters.q) add(`“${filters.q}”`, ['q']);
  if (filters.status.length > 0) add(`Order: ${anyOf(filters.status, ORDER_STATUS_LABELS)}`, ['status']);
  if (filters.payment.length > 0)
    add(`Payment: ${anyOf(filters.payment, PAYMENT_STATUS_LABELS)}`, ['payment']);
  if (filters.fulfilment.length > 0) {
    add(`Delivery: ${anyOf(filters.fulfilment, FULFILMENT_STATUS_LABELS)}`, ['fulfilment']);
  }
  if (filters.method.length > 0) add(`By ${anyOf(filters.method, PAYMENT_METHOD_LABELS)}`, ['method']);
  if (filters.country) add(`To ${countryName(filters.country)}`, ['country']);
  if (filters.discount) add(filters.discount === 'with' ? 'With a code' : 'Without a code', ['discount']);
  if (filters.code) add(`Code ${filters.code}`, ['code']);
  if (filters.from || filters.to) add(describeDays(filters), ['from', 'to']);
  if (filters.attention) add('Needs attention', ['attention']);
  return listed;
}

function anyOf<Value extends string>(values: readonly Value[], labels: Record<Value, string>): string {
  return values.map((value) => labels[value].toLowerCase()).join(' or ');
}

function describeDays({ from, to }: OrderFilters): string {
  if (from && to)
    return from === to
      ? `On ${formatCalendarDay(from, 'medium')}`
      : `${formatCalendarDay(from, 'medium')} to ${formatCalendarDay(to, 'medium')}`;
  return from
    ? `Since ${formatCalendarDay(from, 'medium')}`
    : `Until ${formatCalendarDay(to ?? '', 'medium')}`;
}
