import { isPaidOnDelivery, type PaymentMethod } from '@/lib/pricing/payment-methods';

/** What we command: the life of an order. Payment and fulfilment have axes of their own. */
export const ORDER_STATUSES = ['pending', 'placed', 'completed', 'cancelled', 'expired'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_PAYMENT_STATUSES = [
  'unpaid',
  'processing',
  'paid',
  'partially_refunded',
  'refunded',
] as const;
export type OrderPaymentStatus = (typeof ORDER_PAYMENT_STATUSES)[number];

export const ORDER_FULFILMENT_STATUSES = [
  'unfulfilled',
  'partially_dispatched',
  'dispatched',
  'delivered',
] as const;
export type OrderFulfilmentStatus = (typeof ORDER_FULFILMENT_STATUSES)[number];

/**
 * From where an order may come to each status. `placed` can be reached from `expired` and `cancelled` because money
 * that arrives late reactivates the order when its stock is still available (commerce rule 12).
 */
const REACHED_FROM = {
  pending: [],
  placed: ['pending', 'expired', 'cancelled'],
  completed: ['placed'],
  cancelled: ['pending', 'placed'],
  expired: ['pending'],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

/** The statuses from which an order may move to `to`: the condition of the update that moves it. */
export function statusesThatReach(to: OrderStatus): OrderStatus[] {
  return [...REACHED_FROM[to]];
}

/** Whether the courier is to collect the total: to be paid on delivery, and not paid yet. */
export function isUnpaidOnDelivery(order: {
  paymentMethod: PaymentMethod;
  paymentStatus: OrderPaymentStatus;
}): boolean {
  return isPaidOnDelivery(order.paymentMethod) && order.paymentStatus === 'unpaid';
}
