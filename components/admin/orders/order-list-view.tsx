import type { StaffOrderPage } from '@/lib/orders/staff-order';
import { hasFilters, type OrderFilters } from '@/lib/orders/staff-order-filters';
import { countWords } from './count-words';
import styles from './order-list-view.module.css';
import { OrderPager } from './order-pager';
import { OrderSearchForm } from './order-search-form';
import { OrderTable } from './order-table';

/** The list of orders: what is asked, how many answer, and a page of them. */
export function OrderListView({ filters, page }: { filters: OrderFilters; page: StaffOrderPage }) {
  return (
    <>
      <OrderSearchForm filters={filters} />
      {page.rows.length > 0 ? (
        <OrderTable rows={page.rows} caption={captionOf(filters, page.matching)} />
      ) : (
        <NoOrders filters={filters} matching={page.matching} />
      )}
      <OrderPager filters={filters} page={page} />
    </>
  );
}

function captionOf(filters: OrderFilters, matching: number): string {
  const orders = `${countWords(matching)} ${matching === 1 ? 'order' : 'orders'}`;
  return `${orders}${hasFilters(filters) ? (matching === 1 ? ' matches' : ' match') : ''}, newest first`;
}

function NoOrders({ filters, matching }: { filters: OrderFilters; matching: number }) {
  if (matching > 0) {
    return (
      <p className={styles.empty}>
        There is nothing further this way. <a href="/admin/orders">Back to the newest orders</a>
      </p>
    );
  }
  if (!hasFilters(filters)) {
    return (
      <p className={styles.empty}>
        No orders yet. The first one will stand here as soon as somebody checks out.
      </p>
    );
  }
  return (
    <p className={styles.empty}>
      No order matches. Names and e-mail addresses are found by how they begin, phone numbers by how they end.{' '}
      <a href="/admin/orders">Show all orders</a>
    </p>
  );
}
