import type { RefObject } from 'react';
import { Notice } from '@/components/ui/notice';
import styles from './bulk-form.module.css';
import type { BulkState } from './bulk-state';

type BulkOutcomeProps = {
  state: Pick<BulkState, 'error' | 'results' | 'attempt'>;
  outcome: RefObject<HTMLDivElement | null>;
};

/** What became of each of the orders that were ticked. */
export function BulkOutcome({ state, outcome }: BulkOutcomeProps) {
  const { error, results } = state;
  if (state.attempt === 0) return null;
  const refused = results.filter(({ isDone }) => !isDone);
  const tone = error ? 'critical' : refused.length > 0 ? 'caution' : 'positive';
  return (
    <Notice
      tone={tone}
      title={error ? 'Nothing was done' : `${results.length - refused.length} of ${results.length} done`}
      role={error ? 'alert' : 'status'}
      tabIndex={-1}
      ref={outcome}
      className={styles.outcome}
    >
      {error ? <p>{error}</p> : null}
      <ul className={styles.results}>
        {[...refused, ...results.filter(({ isDone }) => isDone)].map(({ orderNumber, words }) => (
          <li key={orderNumber}>
            <a href={`/admin/orders/${orderNumber}`}>#{orderNumber}</a> {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
