import { formatCount } from '@/lib/core/format-count';
import { hasFilters, type OrderFilters } from '@/lib/orders/list/order-filters';
import type { OrderCount } from '@/lib/orders/staff-order';
import { SORT_LABELS } from './filter-labels';

/** How many orders a list has, as far as that was counted, and how it is sorted. */
export function listCaption(filters: OrderFilters, matching: OrderCount): string {
  const { count, isExact } = matching;
  const number = formatCount(count);
  const orders = count === 1 ? 'order' : 'orders';
  const counted = isExact
    ? `${number} ${orders}`
    : count > 0
      ? `More than ${number} ${orders}`
      : 'Many orders';
  const match = hasFilters(filters) ? (isExact && count === 1 ? ' matches' : ' match') : '';
  return `${counted}${match}, ${SORT_LABELS[filters.sort].toLowerCase()}`;
}
