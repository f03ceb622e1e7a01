import type { OrderFilters } from './order-filters';

/**
 * The digits of `order.list_key`, as the migration `staff_order_lists` computes it: status, payment, fulfilment, method,
 * code, attention.
 */
const DIGITS = {
  status: { pending: 1, placed: 2, completed: 3, cancelled: 4, expired: 5 },
  payment: { unpaid: 1, processing: 2, paid: 3, partially_refunded: 4, refunded: 5 },
  fulfilment: { unfulfilled: 1, partially_dispatched: 2, dispatched: 3, delivered: 4 },
  method: { card: 1, cash_on_delivery: 2 },
} as const;

/** Which values a digit of the key may have: `divisor` is 1 for the last digit, 10 for the one before it. */
export type ListKeyRule = { divisor: number; digits: number[] };

/** The rules that filters set for an order's list key; none when every key matches. */
export function listKeyRules(filters: OrderFilters): ListKeyRule[] {
  const rules: ListKeyRule[] = [
    { divisor: 100_000, digits: filters.status.map((status) => DIGITS.status[status]) },
    { divisor: 10_000, digits: filters.payment.map((status) => DIGITS.payment[status]) },
    { divisor: 1000, digits: filters.fulfilment.map((status) => DIGITS.fulfilment[status]) },
    { divisor: 100, digits: filters.method.map((method) => DIGITS.method[method]) },
    { divisor: 10, digits: filters.discount ? [filters.discount === 'without' ? 1 : 2] : [] },
    { divisor: 1, digits: filters.attention ? [2] : [] },
  ];
  return rules.filter((rule) => rule.digits.length > 0);
}
