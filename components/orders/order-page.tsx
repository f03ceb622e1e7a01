import { ShopContact } from '@/components/layout/chrome/shop-contact';
import { formatShopDate } from '@/lib/config/format-shop-time';
import type { CustomerOrder } from '@/lib/orders/order';
import { OrderDetails } from './order-details';
import { OrderFulfilments } from './order-fulfilments';
import { OrderPolicies } from './order-policies';
import { OrderSafety } from './order-safety';
import { OrderStatusPanel } from './order-status-panel';
import { OrderWithdrawal } from './order-withdrawal';
import styles from './orders-page.module.css';

/** The private page of an order; straight after the purchase it says thank you. */
export function OrderPage({ order, isThanks }: { order: CustomerOrder; isThanks: boolean }) {
  const isBought = order.status === 'placed' || order.status === 'completed';
  return (
    <div className={styles.page}>
      <p className={styles.label}>
        Order {order.orderNumber},{' '}
        <time dateTime={order.createdAt.toISOString()}>{formatShopDate(order.createdAt)}</time>
      </p>
      <h1>{isThanks && isBought ? 'Thank you. Your order is placed.' : 'Your order'}</h1>
      {isThanks && isBought ? (
        <p className={styles.lead}>
          We’ve emailed a confirmation to <span className={styles.wraps}>{order.email}</span>, with a link
          back to this page.
        </p>
      ) : null}
      <OrderStatusPanel order={order} />
      <OrderFulfilments fulfilments={order.fulfilments} />
      <OrderDetails order={order} />
      <OrderPolicies versions={order.policyVersions} />
      {isBought ? <OrderWithdrawal order={order} /> : null}
      {isBought ? <OrderSafety /> : null}
      <ShopContact heading="Questions about this order?" />
      <p className={styles.note}>
        Keep this page’s address private: anyone who has it can see this order.{' '}
        <a href="/account">All your orders</a>
      </p>
    </div>
  );
}
