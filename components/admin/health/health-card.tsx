import { StaffTime } from '@/components/admin/layout/staff-time';
import { Badge } from '@/components/ui/badge';
import type { HealthStatus } from '@/lib/health/health-check';
import { HEALTH_TEXTS } from '@/lib/health/health-texts';
import type { Health } from '@/lib/reports/get-health';
import styles from './health-card.module.css';

const STATUS_BADGES = {
  ok: { tone: 'positive', word: 'Well' },
  warning: { tone: 'caution', word: 'Have a look' },
  critical: { tone: 'critical', word: 'Needs you' },
  unused: { tone: 'neutral', word: 'Not checked' },
} as const satisfies Record<HealthStatus, object>;

/** One check: how it is, what it means and, where it is not well, what to do. */
export function HealthCard({ line }: { line: Health['lines'][number] }) {
  const { check, status, summary, alertedAt } = line;
  const { label, meaning, action } = HEALTH_TEXTS[check];
  const { tone, word } = STATUS_BADGES[status];
  const isUnwell = status === 'warning' || status === 'critical';
  return (
    <article className={`${styles.card} ${styles[status]}`} aria-labelledby={`health-${check}`}>
      <div className={styles.head}>
        <h2 id={`health-${check}`} className={styles.label}>
          {label}
        </h2>
        <Badge tone={tone}>{word}</Badge>
      </div>
      <p>{summary}</p>
      <p className={styles.meaning}>{meaning}</p>
      {isUnwell ? (
        <p>
          <strong>What to do: </strong>
          {action}
        </p>
      ) : null}
      {alertedAt ? (
        <p className={styles.meaning}>
          A mail about it was written <StaffTime at={alertedAt} />.
        </p>
      ) : null}
    </article>
  );
}
