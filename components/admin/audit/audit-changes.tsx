import { describeChanges } from '@/lib/audit/describe-changes';
import styles from './audit.module.css';

const MAX_OPEN_CHANGES = 4;

/** What an entry changed, field by field; a long list is collapsed. */
export function AuditChanges({ before, after }: { before: unknown; after: unknown }) {
  const changes = describeChanges(before, after);
  if (changes.length === 0) return <span className={styles.soft}>–</span>;
  const list = (
    <ul className={styles.changes}>
      {changes.map(({ name, before: was, after: is }) => (
        <li key={name}>
          <span className={styles.soft}>{name}:</span>{' '}
          {was === null ? null : (
            <>
              <del>{was}</del> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          {is === null ? <span className={styles.soft}>removed</span> : <ins>{is}</ins>}
        </li>
      ))}
    </ul>
  );
  if (changes.length <= MAX_OPEN_CHANGES) return list;
  return (
    <details>
      <summary>{changes.length} facts</summary>
      {list}
    </details>
  );
}
