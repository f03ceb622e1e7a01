import { Notice } from '@/components/ui/notice';
import { CARD_SEARCH_REFUSED } from '@/lib/http/card-number-fields';
import type { IgnoredFilter } from '@/lib/orders/staff-order-filters';
import styles from './ignored-notice.module.css';

/** Says which parts of an address meant nothing, so that nobody takes the list for what they had asked. */
export function IgnoredNotice({ ignored }: { ignored: readonly IgnoredFilter[] }) {
  if (ignored.length === 0) return null;
  return (
    <Notice
      tone="caution"
      title="Part of this address means nothing here"
      role="status"
      className={styles.notice}
    >
      <p>
        Left out of account:{' '}
        {ignored.map(({ name, value }, index) => (
          <span key={`${name}=${value}`}>
            {index > 0 ? ', ' : ''}
            <code className={styles.part}>
              {name}={value}
            </code>
          </span>
        ))}
        . Everything else is as you asked.
      </p>
      {ignored.some(({ name }) => name === 'q') ? <p>{CARD_SEARCH_REFUSED}</p> : null}
    </Notice>
  );
}
