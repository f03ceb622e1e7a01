import { ButtonLink } from '@/components/ui/button-link';
import { EmptyStateIllustration } from '@/components/ui/empty-state-illustration';
import type { OrderSummary } from '@/lib/orders/order';
import { OrderList } from './order-list';
import styles from './orders-page.module.css';

/** The orders placed with this browser; there are no accounts to sign in to. */
export function BrowserOrders({ orders }: { orders: readonly OrderSummary[] }) {
  return (
    <div className={styles.page}>
      <h1>Your orders</h1>
      {orders.length > 0 ? (
        <>
          <p className={styles.lead}>Orders you placed in this browser.</p>
          <OrderList orders={orders} />
          <p>
            Ordered on another device? <a href="/orders/find">Find your order</a> with its number and your
            email.
          </p>
        </>
      ) : (
        <NoOrders />
      )}
    </div>
  );
}

function NoOrders() {
  return (
    <div className={styles.none}>
      <EmptyStateIllustration />
      <p className={styles.lead}>You haven’t placed an order in this browser yet.</p>
      <p className={styles.ways}>
        <ButtonLink href="/products/nue-cupping-massager">See the massager</ButtonLink>
        <ButtonLink href="/orders/find" variant="quiet">
          Ordered on another device? Find your order
        </ButtonLink>
      </p>
    </div>
  );
}
