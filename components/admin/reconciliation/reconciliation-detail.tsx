import { StaffTime } from '@/components/admin/layout/staff-time';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import { formatCount } from '@/lib/core/format-count';
import type {
  Discrepancy,
  Reconciliation,
  ReconciliationDay,
  ReconciliationPhase,
} from '@/lib/payments/reconciliation';
import { resumeComparison } from './actions';
import { DailyTotals } from './daily-totals';
import { DiscrepancyList } from './discrepancy-list';
import styles from './reconciliation.module.css';
import { RefreshWhileRunning } from './refresh-while-running';

type ReconciliationDetailProps = {
  reconciliation: Reconciliation;
  days: readonly ReconciliationDay[];
  discrepancies: readonly Discrepancy[];
  mayResolve: boolean;
  resolution: string | null;
};

const REFRESH_S = 2;

const RESOLUTION_MESSAGES: Record<string, { tone: 'positive' | 'caution'; text: string }> = {
  mended: { tone: 'positive', text: 'Mended. What came of it stands beside it.' },
  needs_person: { tone: 'caution', text: 'It was tried, and needs a person. Why stands beside it.' },
  settled_before: { tone: 'caution', text: 'Somebody else has dealt with it already.' },
  not_found: { tone: 'caution', text: 'It is not there any more. Compare again.' },
  stripe_unavailable: {
    tone: 'caution',
    text: 'Stripe did not answer, and nothing has changed. Try again in a while.',
  },
};

/** One reconciliation: its progress, its discrepancies, and its daily totals. */
export function ReconciliationDetail({
  reconciliation,
  days,
  discrepancies,
  mayResolve,
  resolution,
}: ReconciliationDetailProps) {
  const message = resolution ? RESOLUTION_MESSAGES[resolution] : undefined;
  return (
    <div className={styles.page}>
      {message ? (
        <Alert tone={message.tone} role="status">
          <p>{message.text}</p>
        </Alert>
      ) : null}
      <p>
        {formatCalendarDay(reconciliation.firstDay, 'weekday')} to{' '}
        {formatCalendarDay(reconciliation.lastDay, 'weekday')}, begun{' '}
        {reconciliation.isAutomatic ? 'by itself ' : ''}
        <StaffTime at={reconciliation.createdAt} />. {formatCount(reconciliation.lookedAt)} payments and
        refunds at Stripe looked at
        {reconciliation.notOurs > 0
          ? `, ${formatCount(reconciliation.notOurs)} of them not of this shop.`
          : '.'}
      </p>
      <Progress reconciliation={reconciliation} />
      {reconciliation.status === 'running' && discrepancies.length === 0 ? null : (
        <section aria-labelledby="findings" className={styles.section}>
          <h2 id="findings">What differs</h2>
          {discrepancies.length > 0 ? (
            <DiscrepancyList discrepancies={discrepancies} mayResolve={mayResolve} />
          ) : (
            <p className={styles.agrees}>
              Nothing. Stripe, the orders, the stock and the codes say the same.
            </p>
          )}
        </section>
      )}
      {days.length > 0 ? (
        <section aria-labelledby="days" className={styles.section}>
          <h2 id="days">Day by day</h2>
          <DailyTotals days={days} />
        </section>
      ) : null}
    </div>
  );
}

const PHASES: Record<ReconciliationPhase, { label: string; step: number }> = {
  payments: { label: 'Reading what Stripe took in', step: 1 },
  refunds: { label: 'Reading what Stripe sent back', step: 2 },
  disputes: { label: 'Comparing what payers dispute', step: 3 },
  pages: { label: 'Comparing the payment pages that are open', step: 4 },
  ours: { label: 'Asking Stripe about what only the shop knows', step: 5 },
  shop: { label: 'Comparing stock, codes and orders', step: 6 },
};
const STEPS = Object.keys(PHASES).length;

function Progress({ reconciliation }: { reconciliation: Reconciliation }) {
  if (reconciliation.status === 'done') return null;
  if (reconciliation.status === 'failed') {
    return (
      <Alert tone="caution" title="It could not be finished">
        <p>{reconciliation.failure}</p>
        <form action={resumeComparison}>
          <input type="hidden" name="checkId" value={reconciliation.id} />
          <Button size="small">Go on</Button>
        </form>
      </Alert>
    );
  }
  const { label, step } = PHASES[reconciliation.phase];
  return (
    <div className={styles.progress} role="status">
      <RefreshWhileRunning />
      <noscript>
        <meta httpEquiv="refresh" content={String(REFRESH_S)} />
      </noscript>
      <progress max={STEPS + 1} value={step} aria-label="How far the comparison is" />
      <p>
        {label} (step {step} of {STEPS}). This page loads itself anew.
      </p>
    </div>
  );
}
