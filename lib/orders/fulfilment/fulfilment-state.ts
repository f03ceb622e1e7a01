import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus } from '@/lib/orders/order-state';
import { isUnpaidOnDelivery } from '@/lib/orders/order-state';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';

export const FULFILMENT_STATUSES = ['dispatched', 'delivered', 'cancelled'] as const;
export type FulfilmentStatus = (typeof FULFILMENT_STATUSES)[number];

/** The statuses from which each status can be reached. Delivered and cancelled are final. */
const REACHED_FROM = {
  dispatched: [],
  delivered: ['dispatched'],
  cancelled: ['dispatched'],
} as const satisfies Record<FulfilmentStatus, readonly FulfilmentStatus[]>;

/** The statuses from which a fulfilment can reach `to`: the condition of the update that changes it. */
export function fulfilmentStatusesThatReach(to: FulfilmentStatus): FulfilmentStatus[] {
  return [...REACHED_FROM[to]];
}

/** Of one line of an order: units bought, units dispatched, and units that will not be. */
export type LineProgress = { quantity: number; sent: number; withdrawn: number };

/** How many units of a line are still to be dispatched. */
export function outstandingOf({ quantity, sent, withdrawn }: LineProgress): number {
  return Math.max(0, quantity - sent - withdrawn);
}

/**
 * The fulfilment status of an order by its lines and fulfilments: the same computation as that of the database function
 * `rolled_up_fulfilment_status`, which is authoritative.
 */
export function rollUpFulfilment(input: {
  lines: readonly LineProgress[];
  fulfilments: readonly { status: FulfilmentStatus }[];
}): OrderFulfilmentStatus {
  const sent = input.lines.reduce((sum, line) => sum + line.sent, 0);
  const wanted = input.lines.reduce((sum, line) => sum + line.quantity - line.withdrawn, 0);
  if (sent === 0) return 'unfulfilled';
  if (sent < wanted) return 'partially_dispatched';
  const live = input.fulfilments.filter(({ status }) => status !== 'cancelled');
  return live.every(({ status }) => status === 'delivered') ? 'delivered' : 'dispatched';
}

/** Why an order cannot be dispatched. */
export type DispatchObstacle =
  | 'not_placed'
  /** The bank has the money until the dispute ends (rule 15). */
  | 'payment_disputed'
  /** All of its money went back. */
  | 'refunded'
  | 'nothing_to_send';

/** What prevents the dispatch of an order; null when nothing does. The database refuses the same. */
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
  return order.status === 'placed' && isUnpaidOnDelivery(order) && order.fulfilmentStatus !== 'unfulfilled';
}
