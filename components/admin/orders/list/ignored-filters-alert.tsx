import { Alert } from '@/components/ui/alert';
import { CARD_SEARCH_REFUSED } from '@/lib/http/card-number-fields';
import type { IgnoredFilter } from '@/lib/orders/list/order-filters';
import styles from './ignored-filters-alert.module.css';

/** Reports the invalid filters of the query that were ignored, so that nobody misreads the list. */
export function IgnoredFiltersAlert({ ignored }: { ignored: readonly IgnoredFilter[] }) {
  if (ignored.length === 0) return null;
  return (
    <Alert
      tone="caution"
      title="Part of this address means nothing here"
      role="status"
      className={styles.alert}
    >
      <p>
        Left out of account:{' '}
        {ignored.map(({ name, value }, index) => (
          <span key={`${name}=${value}`}>
            {index > 0 ? ', ' : ''}
            <code className={styles.filter}>
              {name}={value}
            </code>
          </span>
        ))}
        . Everything else is as you asked.
      </p>
      {ignored.some(({ name }) => name === 'q') ? <p>{CARD_SEARCH_REFUSED}</p> : null}
    </Alert>
  );
}
