import { StaffTime } from '@/components/admin/layout/staff-time';
import table from '@/components/ui/table.module.css';
import type { AuditEntry } from '@/lib/audit/audit-entry';
import styles from './audit.module.css';
import { AuditChanges } from './audit-changes';
import { actionLabel, areaLabelOfAction } from './audit-labels';
import { AuditSubject } from './audit-subject';

/** Entries of the audit log; on a phone each is a small list. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <caption>
        {entries.length === 1 ? 'One entry' : `${entries.length} entries`}, latest first. Nobody can change
        them, owners neither.
      </caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Who</th>
          <th scope="col">When</th>
          <th scope="col">About</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              <span>
                {actionLabel(entry.action)}
                <br />
                <span className={styles.soft}>{areaLabelOfAction(entry.action)}</span>
              </span>
            </th>
            <td data-label="Who">
              <span>
                <bdi>{entry.staff?.name ?? 'Nobody signed in'}</bdi>
                <br />
                <span className={styles.soft}>{entry.address ?? 'no address'}</span>
              </span>
            </td>
            <td data-label="When">
              <StaffTime at={entry.occurredAt} />
            </td>
            <td data-label="About">
              <AuditSubject entry={entry} />
            </td>
            <td data-label="Changed">
              <AuditChanges before={entry.before} after={entry.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
