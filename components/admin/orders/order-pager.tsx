import type { StaffOrderPage } from '@/lib/orders/staff-order';
import { type OrderFilters, ordersPath } from '@/lib/orders/staff-order-filters';
import styles from './order-pager.module.css';

/** The ways to newer and older orders under the same filters. */
export function OrderPager({ filters, page }: { filters: OrderFilters; page: StaffOrderPage }) {
  if (page.newerThan === null && page.olderThan === null) return null;
  return (
    <nav aria-label="Pages" className={styles.pager}>
      {page.newerThan === null ? null : (
        <a href={ordersPath({ ...filters, before: null, after: page.newerThan })} rel="prev">
          ← Newer orders
        </a>
      )}
      {page.olderThan === null ? null : (
        <a
          href={ordersPath({ ...filters, after: null, before: page.olderThan })}
          rel="next"
          className={styles.older}
        >
          Older orders →
        </a>
      )}
    </nav>
  );
}
