import { type OrderFilters, ordersPath } from '@/lib/orders/staff-order-filters';
import { filtersInWords } from './filter-words';
import styles from './order-chips.module.css';

/** What narrows the list, each with the way to the list without it. */
export function OrderChips({ filters }: { filters: OrderFilters }) {
  const listed = filtersInWords(filters);
  if (listed.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters that are set">
      {listed.map(({ words, without }) => (
        <li key={words}>
          <a href={ordersPath(without)} className={styles.chip}>
            <bdi>{words}</bdi>
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
