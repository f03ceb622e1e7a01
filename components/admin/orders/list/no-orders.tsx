import { hasFilters, type OrderFilters, ordersPath, withoutCursor } from '@/lib/orders/list/order-filters';
import styles from './admin-order-list.module.css';

/** The list when it has nothing to show, and what to do then. */
export function NoOrders({ filters, isBeyondTheEnd }: { filters: OrderFilters; isBeyondTheEnd: boolean }) {
  if (isBeyondTheEnd) {
    return (
      <div className={styles.empty}>
        <p className={styles.title}>There is nothing further this way</p>
        <p>
          <a href={ordersPath(withoutCursor(filters))}>Back to the first page</a>
        </p>
      </div>
    );
  }
  if (!hasFilters(filters)) {
    return (
      <div className={styles.empty}>
        <p className={styles.title}>No orders yet</p>
        <p>The first one will stand here as soon as somebody checks out.</p>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <p className={styles.title}>No order matches</p>
      {filters.q ? (
        <p>
          Names and email addresses are found by how they begin, phone numbers by how they end, order numbers
          and skus whole.
        </p>
      ) : null}
      <p>
        <a href="/admin/orders">Show all orders</a>
      </p>
    </div>
  );
}
