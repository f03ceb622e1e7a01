import type { RefObject } from 'react';
import { Alert } from '@/components/ui/alert';
import styles from './bulk-form.module.css';
import type { BulkState } from './bulk-state';

type BulkOutcomeProps = {
  state: Pick<BulkState, 'error' | 'results' | 'attempt'>;
  outcome: RefObject<HTMLDivElement | null>;
};

/** The outcome of each of the selected orders. */
export function BulkOutcome({ state, outcome }: BulkOutcomeProps) {
  const { error, results } = state;
  if (state.attempt === 0) return null;
  const refused = results.filter(({ isDone }) => !isDone);
  const tone = error ? 'critical' : refused.length > 0 ? 'caution' : 'positive';
  return (
    <Alert
      tone={tone}
      title={error ? 'Nothing was done' : `${results.length - refused.length} of ${results.length} done`}
      role={error ? 'alert' : 'status'}
      tabIndex={-1}
      ref={outcome}
      className={styles.outcome}
    >
      {error ? <p>{error}</p> : null}
      <ul className={styles.results}>
        {[...refused, ...results.filter(({ isDone }) => isDone)].map(({ orderNumber, message }) => (
          <li key={orderNumber}>
            <a href={`/admin/orders/${orderNumber}`}>#{orderNumber}</a> {message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
