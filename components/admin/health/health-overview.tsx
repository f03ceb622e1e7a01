import { StaffTime } from '@/components/admin/layout/staff-time';
import { Alert } from '@/components/ui/alert';
import { Facts } from '@/components/ui/facts';
import type { HealthLine } from '@/lib/health/assess-health';
import type { HealthStatus } from '@/lib/health/health-check';
import type { Health } from '@/lib/reports/get-health';
import { HealthCard } from './health-card';
import styles from './health-overview.module.css';

/** Whether the shop itself is well: in a sentence, then check by check, then what it runs on. */
export function HealthOverview({ health }: { health: Health }) {
  const { lines, workerSeenAt, versions, now } = health;
  return (
    <div className={styles.page}>
      <HealthSummary lines={lines} />
      <p className={styles.soft}>
        As of <StaffTime at={now} />.{' '}
        {workerSeenAt ? (
          <>
            The worker checks each minute, last at <StaffTime at={workerSeenAt} />, and writes to you when
            something needs a person.
          </>
        ) : (
          'The worker has not checked yet.'
        )}
      </p>
      <ul className={styles.cards}>
        {mostUrgentFirst(lines).map((line) => (
          <li key={line.check}>
            <HealthCard line={line} />
          </li>
        ))}
      </ul>
      <section aria-labelledby="versions" className={styles.versions}>
        <h2 id="versions">Versions</h2>
        <Facts
          facts={[
            ['Shop', versions.shop],
            ['Next', versions.next],
            ['Node', versions.node],
            ['PostgreSQL', versions.postgresql],
            ['Last migration', versions.migration],
          ]}
        />
      </section>
    </div>
  );
}

const URGENCY = { critical: 0, warning: 1, ok: 2, unused: 3 } as const satisfies Record<HealthStatus, number>;

function mostUrgentFirst(lines: Health['lines']): Health['lines'] {
  return lines.toSorted((a, b) => URGENCY[a.status] - URGENCY[b.status]);
}

function HealthSummary({ lines }: { lines: readonly HealthLine[] }) {
  const urgent = lines.filter(({ status }) => status === 'critical').length;
  const doubtful = lines.filter(({ status }) => status === 'warning').length;
  if (urgent > 0) {
    return (
      <Alert tone="critical" title={urgent === 1 ? '1 thing needs you' : `${urgent} things need you`}>
        <p>What it means and what to do stands below.</p>
      </Alert>
    );
  }
  if (doubtful > 0) {
    return (
      <Alert tone="caution" title={doubtful === 1 ? '1 thing to look at' : `${doubtful} things to look at`}>
        <p>Nothing is broken. What to do before it is stands below.</p>
      </Alert>
    );
  }
  return (
    <Alert tone="positive" title="All is well">
      <p>Nothing about the shop needs you.</p>
    </Alert>
  );
}
