import { Badge } from '@/components/ui/badge';
import type { OrderStatus } from '@/lib/orders/order-state';
import type { StaffOrderStatuses } from '@/lib/orders/staff-order';
import styles from './order-badges.module.css';
import { FULFILMENT_STATUS_LABELS, ORDER_STATUS_LABELS, PAYMENT_STATUS_LABELS } from './order-labels';

type Tone = 'neutral' | 'positive' | 'caution' | 'critical';

const ORDER_TONES: Record<OrderStatus, Tone> = {
  pending: 'neutral',
  placed: 'positive',
  completed: 'positive',
  cancelled: 'neutral',
  expired: 'neutral',
};

/** The three statuses of an order, and whether it needs review. */
export function OrderBadges({ order }: { order: StaffOrderStatuses }) {
  const isLive = order.status === 'placed' || order.status === 'completed';
  return (
    <span className={styles.badges}>
      {order.attentionReason ? <Badge tone="critical">Needs attention</Badge> : null}
      <Badge tone={ORDER_TONES[order.status]}>{ORDER_STATUS_LABELS[order.status]}</Badge>
      {isLive ? <FulfilmentBadge order={order} /> : null}
    </span>
  );
}

function FulfilmentBadge({ order }: { order: StaffOrderStatuses }) {
  const isOwed =
    order.fulfilmentStatus === 'unfulfilled' || order.fulfilmentStatus === 'partially_dispatched';
  return (
    <Badge tone={isOwed ? 'caution' : 'neutral'}>{FULFILMENT_STATUS_LABELS[order.fulfilmentStatus]}</Badge>
  );
}

/** Whether the money is there. */
export function PaymentBadge({ order }: { order: StaffOrderStatuses }) {
  return (
    <Badge tone={order.paymentStatus === 'paid' ? 'positive' : 'neutral'}>
      {PAYMENT_STATUS_LABELS[order.paymentStatus]}
    </Badge>
  );
}
