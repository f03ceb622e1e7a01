import { ButtonLink } from '@/components/ui/button-link';
import type { CustomerOrder } from '@/lib/orders/order';
import { orderStatusMessage } from './order-status-message';
import styles from './order-status-panel.module.css';

/** The status of an order and what happens next, with a link to its checkout session while that is open. */
export function OrderStatusPanel({ order }: { order: CustomerOrder }) {
  const { title, next } = orderStatusMessage(order);
  const isClosed = order.status === 'pending' && order.paymentStatus === 'unpaid' && !order.payAgainUrl;
  return (
    <section className={styles.panel} aria-labelledby="order-status" data-status={order.status}>
      <h2 id="order-status" className={styles.title}>
        {title}
      </h2>
      <p>
        {isClosed
          ? 'The payment page has closed. If you’ve just paid, this page will show it in a minute or two.'
          : next}
      </p>
      {order.payAgainUrl ? (
        <ButtonLink variant="accent" href={order.payAgainUrl} className={styles.pay}>
          Finish paying
        </ButtonLink>
      ) : null}
    </section>
  );
}
