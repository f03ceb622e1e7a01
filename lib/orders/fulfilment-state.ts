import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus, PaymentMethod } from './order-state';

export const PARCEL_STATUSES = ['dispatched', 'delivered', 'cancelled'] as const;
export type ParcelStatus = (typeof PARCEL_STATUSES)[number];

/** From where a parcel may come to each status. What was delivered, or taken back, stays so. */
const REACHED_FROM = {
  dispatched: [],
  delivered: ['dispatched'],
  cancelled: ['dispatched'],
} as const satisfies Record<ParcelStatus, readonly ParcelStatus[]>;

/** The statuses from which a parcel may move to `to`: the condition of the update that moves it. */
export function parcelStatusesThatReach(to: ParcelStatus): ParcelStatus[] {
  return [...REACHED_FROM[to]];
}

/** Of one line of an order: what was bought, what left, what will not leave any more. In pieces. */
export type LineProgress = { quantity: number; sent: number; withdrawn: number };

/** How many of a line are still to be sent. */
export function outstandingOf({ quantity, sent, withdrawn }: LineProgress): number {
  return Math.max(0, quantity - sent - withdrawn);
}

/**
 * Where an order stands by its lines and parcels: the same sum as the database's `rolled_up_fulfilment_status`, which
 * has the last word.
 */
export function rollUpFulfilment(input: {
  lines: readonly LineProgress[];
  parcels: readonly { status: ParcelStatus }[];
}): OrderFulfilmentStatus {
  const sent = input.lines.reduce((sum, line) => sum + line.sent, 0);
  const wanted = input.lines.reduce((sum, line) => sum + line.quantity - line.withdrawn, 0);
  if (sent === 0) return 'unfulfilled';
  if (sent < wanted) return 'partially_dispatched';
  const live = input.parcels.filter(({ status }) => status !== 'cancelled');
  return live.every(({ status }) => status === 'delivered') ? 'delivered' : 'dispatched';
}

/** Why an order cannot be sent. */
export type DispatchObstacle =
  | 'not_placed'
  /** The bank has the money until the dispute ends (rule 15). */
  | 'payment_disputed'
  /** All of its money went back. */
  | 'refunded'
  | 'nothing_to_send';

/** What keeps an order from being sent; null when nothing does. The database refuses the same. */
export function dispatchObstacle(order: {
  status: OrderStatus;
  paymentStatus: OrderPaymentStatus;
  isDisputed: boolean;
  outstanding: number;
}): DispatchObstacle | null {
  if (order.status !== 'placed') return 'not_placed';
  if (order.isDisputed) return 'payment_disputed';
  if (order.paymentStatus === 'refunded') return 'refunded';
  return order.outstanding > 0 ? null : 'nothing_to_send';
}

/** Whether the courier is to bring money: a cash order that was sent and is not paid. */
export function isCashDue(order: {
  status: OrderStatus;
  paymentMethod: PaymentMethod;
  paymentStatus: OrderPaymentStatus;
  fulfilmentStatus: OrderFulfilmentStatus;
}): boolean {
  return (
    order.status === 'placed' &&
    order.paymentMethod === 'cash_on_delivery' &&
    order.paymentStatus === 'unpaid' &&
    order.fulfilmentStatus !== 'unfulfilled'
  );
}
