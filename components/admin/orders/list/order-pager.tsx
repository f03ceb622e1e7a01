import { type OrderFilters, type OrderSort, ordersPath } from '@/lib/orders/list/order-filters';
import type { StaffOrderPage } from '@/lib/orders/staff-order';
import styles from './order-pager.module.css';

const LABELS: Record<OrderSort, { previous: string; next: string }> = {
  newest: { previous: 'Newer orders', next: 'Older orders' },
  oldest: { previous: 'Older orders', next: 'Newer orders' },
  highest: { previous: 'Higher totals', next: 'Lower totals' },
  lowest: { previous: 'Lower totals', next: 'Higher totals' },
};

/** The ways to the neighbouring pages under the same filters. */
export function OrderPager({ filters, page }: { filters: OrderFilters; page: StaffOrderPage }) {
  if (page.previous === null && page.next === null) return null;
  const labels = LABELS[filters.sort];
  return (
    <nav aria-label="Pages" className={styles.pager}>
      {page.previous === null ? null : (
        <a href={ordersPath({ ...filters, after: null, before: page.previous })} rel="prev">
          ← {labels.previous}
        </a>
      )}
      {page.next === null ? null : (
        <a
          href={ordersPath({ ...filters, before: null, after: page.next })}
          rel="next"
          className={styles.older}
        >
          {labels.next} →
        </a>
      )}
    </nav>
  );
}
