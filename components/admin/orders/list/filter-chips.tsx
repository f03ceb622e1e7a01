import { type OrderFilters, ordersPath } from '@/lib/orders/list/order-filters';
import styles from './filter-chips.module.css';
import { describeFilters } from './filter-labels';

/** The active filters, each with a link that removes it. */
export function FilterChips({ filters }: { filters: OrderFilters }) {
  const listed = describeFilters(filters);
  if (listed.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters that are set">
      {listed.map(({ label, without }) => (
        <li key={label}>
          <a href={ordersPath(without)} className={styles.chip}>
            <bdi>{label}</bdi>
            <span aria-hidden="true">×</span>
            <span className={styles.spoken}>: remove</span>
          </a>
        </li>
      ))}
      {listed.length > 1 ? (
        <li>
          <a href="/admin/orders" className={styles.all}>
            Clear all
          </a>
        </li>
      ) : null}
    </ul>
  );
}
