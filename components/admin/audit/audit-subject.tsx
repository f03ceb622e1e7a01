import type { AuditEntry } from '@/lib/audit/audit-entry';
import { auditPath } from '@/lib/audit/audit-filters';
import styles from './audit.module.css';

const SHORT_ID = 8;

/** The subject of an entry: a link to its page where it has one, and a link to all its entries. */
export function AuditSubject({ entry }: { entry: AuditEntry }) {
  const { subjectType, subjectId } = entry;
  const type = subjectType.replaceAll('_', ' ');
  const short = subjectId.length > 2 * SHORT_ID ? `${subjectId.slice(0, SHORT_ID)}…` : subjectId;
  const href = subjectPath(entry);
  return (
    <span className={styles.subject}>
      {href ? <a href={href}>{`${type} ${short}`}</a> : `${type} ${short}`}
      <a href={auditPath({ subject: `${subjectType}:${subjectId}` })} className={styles.only}>
        Only this
      </a>
    </span>
  );
}

function subjectPath({ subjectType, subjectId }: AuditEntry): string | null {
  if (subjectType === 'staff' && subjectId !== 'unknown') return `/admin/people/${subjectId}`;
  if (subjectType === 'order' && /^\d+$/.test(subjectId)) return `/admin/orders/${subjectId}`;
  return null;
}
