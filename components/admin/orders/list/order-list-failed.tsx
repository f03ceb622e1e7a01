import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button-link';
import { hasFilters, type OrderFilters, ordersPath } from '@/lib/orders/list/order-filters';
import { describeFilters, SORT_LABELS } from './filter-labels';
import styles from './order-list-failed.module.css';

type OrderListFailedProps = {
  filters: OrderFilters;
  /** Reads the list again in place; without one a link loads the page again. */
  retry?: () => void;
};

/** The list when it could not be read: nothing that was asked is lost, and it can be asked again. */
export function OrderListFailed({ filters, retry }: OrderListFailedProps) {
  const asked = describeFilters(filters).map(({ label }) => label);
  if (filters.sort !== 'newest') asked.push(SORT_LABELS[filters.sort]);
  return (
    <div className={styles.failed}>
      <Alert tone="critical" title="The orders could not be read" role="alert">
        <p>
          Nothing is lost or changed. Most often the database is away for a moment, so try again; if it stays
          so, tell the owner of the shop: the log says what is wrong.
        </p>
      </Alert>
      {asked.length > 0 ? (
        <div>
          <p className={styles.soft}>You asked for</p>
          <ul className={styles.asked}>
            {asked.map((words) => (
              <li key={words}>
                <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className={styles.ways}>
        <ButtonLink
          href={ordersPath(filters)}
          onClick={
            retry &&
            ((event) => {
              event.preventDefault();
              retry();
            })
          }
        >
          Try again
        </ButtonLink>
        {hasFilters(filters) ? <a href="/admin/orders">Show all orders</a> : <a href="/admin">Start page</a>}
      </p>
    </div>
  );
}
