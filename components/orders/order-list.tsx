import { formatShopDate } from '@/lib/config/format-shop-time';
import { formatMoney } from '@/lib/core/money';
import type { OrderSummary } from '@/lib/orders/order';
import styles from './order-list.module.css';
import { orderStatusMessage } from './order-status-message';

/** The orders of one browser, newest first. */
export function OrderList({ orders }: { orders: readonly OrderSummary[] }) {
  return (
    <ul className={styles.list}>
      {orders.map((order) => (
        <li key={order.orderNumber}>
          <a href={order.accessPath} className={styles.link}>
            Order {order.orderNumber}
          </a>
          <span className={styles.status}>{orderStatusMessage(order).title}</span>
          <time dateTime={order.createdAt.toISOString()}>{formatShopDate(order.createdAt)}</time>
          <span className={styles.total}>{formatMoney(order.totalMinor, order.currency)}</span>
        </li>
      ))}
    </ul>
  );
}
