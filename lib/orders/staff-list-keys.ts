import type { OrderFilters } from './staff-order-filters';

/**
 * The digits of `order.list_key`, as the migration `staff_order_lists` works it out: status, payment, fulfilment, method,
 * code, attention.
 */
const DIGITS = {
  status: { pending: 1, placed: 2, completed: 3, cancelled: 4, expired: 5 },
  payment: { unpaid: 1, processing: 2, paid: 3, partially_refunded: 4, refunded: 5 },
  fulfilment: { unfulfilled: 1, partially_dispatched: 2, dispatched: 3, delivered: 4 },
  method: { card: 1, cash_on_delivery: 2 },
} as const;

/** Which digits a place of the key may have: `place` is 1 for the last one, 10 for the one before it. */
export type KeyRule = { place: number; digits: number[] };

/** What the filters demand of an order's list key; nothing when any key will do. */
export function keyRules(filters: OrderFilters): KeyRule[] {
  const rules: KeyRule[] = [
    { place: 100_000, digits: filters.status.map((status) => DIGITS.status[status]) },
    { place: 10_000, digits: filters.payment.map((status) => DIGITS.payment[status]) },
    { place: 1000, digits: filters.fulfilment.map((status) => DIGITS.fulfilment[status]) },
    { place: 100, digits: filters.method.map((method) => DIGITS.method[method]) },
    { place: 10, digits: filters.discount ? [filters.discount === 'without' ? 1 : 2] : [] },
    { place: 1, digits: filters.attention ? [2] : [] },
  ];
  return rules.filter((rule) => rule.digits.length > 0);
}
