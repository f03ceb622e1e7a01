import { StaffTime } from '@/components/admin/orders/staff-time';
import { longDay } from '@/components/admin/today/day-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { MoneyCheck, MoneyCheckPhase, MoneyDay, MoneyFinding } from '@/lib/payments/money-check';
import { goOn } from './actions';
import { DaySums } from './day-sums';
import { FindingList } from './finding-list';
import styles from './money-page.module.css';
import { RefreshWhileRunning } from './refresh-while-running';

type CheckViewProps = {
  check: MoneyCheck;
  days: readonly MoneyDay[];
  findings: readonly MoneyFinding[];
  mayMend: boolean;
  mended: string | null;
};

const REFRESH_S = 2;

const MENDED_WORDS: Record<string, { tone: 'positive' | 'caution'; words: string }> = {
  mended: { tone: 'positive', words: 'Mended. What came of it stands beside it.' },
  needs_person: { tone: 'caution', words: 'It was tried, and needs a person. Why stands beside it.' },
  settled_before: { tone: 'caution', words: 'Somebody else has dealt with it already.' },
  not_found: { tone: 'caution', words: 'It is not there any more. Compare again.' },
  stripe_unavailable: {
    tone: 'caution',
    words: 'Stripe did not answer, and nothing has changed. Try again in a while.',
  },
};

/** One comparison: how far it is, what it found, and the sums of its days. */
export function CheckView({ check, days, findings, mayMend, mended }: CheckViewProps) {
  const notice = mended ? MENDED_WORDS[mended] : undefined;
  return (
    <div className={styles.page}>
      {notice ? (
        <Notice tone={notice.tone} role="status">
          <p>{notice.words}</p>
        </Notice>
      ) : null}
      <p>
        {longDay(check.firstDay)} to {longDay(check.lastDay)}, begun {check.isAutomatic ? 'by itself ' : ''}
        <StaffTime at={check.createdAt} />. {check.lookedAt.toLocaleString('en-PK')} payments and refunds at
        Stripe looked at
        {check.notOurs > 0 ? `, ${check.notOurs.toLocaleString('en-PK')} of them not of this shop.` : '.'}
      </p>
      <Progress check={check} />
      {check.status === 'running' && findings.length === 0 ? null : (
        <section aria-labelledby="findings" className={styles.part}>
          <h2 id="findings">What differs</h2>
          {findings.length > 0 ? (
            <FindingList findings={findings} mayMend={mayMend} />
          ) : (
            <p className={styles.agrees}>
              Nothing. Stripe, the orders, the stock and the codes say the same.
            </p>
          )}
        </section>
      )}
      {days.length > 0 ? (
        <section aria-labelledby="days" className={styles.part}>
          <h2 id="days">Day by day</h2>
          <DaySums days={days} />
        </section>
      ) : null}
    </div>
  );
}

const PHASES: Record<MoneyCheckPhase, { words: string; step: number }> = {
  payments: { words: 'Reading what Stripe took in', step: 1 },
  refunds: { words: 'Reading what Stripe sent back', step: 2 },
  disputes: { words: 'Comparing what payers dispute', step: 3 },
  pages: { words: 'Comparing the payment pages that are open', step: 4 },
  ours: { words: 'Asking Stripe about what only the shop knows', step: 5 },
  shop: { words: 'Comparing stock, codes and orders', step: 6 },
};
const STEPS = Object.keys(PHASES).length;

function Progress({ check }: { check: MoneyCheck }) {
  if (check.status === 'done') return null;
  if (check.status === 'failed') {
    return (
      <Notice tone="caution" title="It could not be finished">
        <p>{check.failure}</p>
        <form action={goOn}>
          <input type="hidden" name="checkId" value={check.id} />
          <Button size="small">Go on</Button>
        </form>
      </Notice>
    );
  }
  const { words, step } = PHASES[check.phase];
  return (
    <div className={styles.progress} role="status">
      <RefreshWhileRunning />
      <noscript>
        <meta httpEquiv="refresh" content={String(REFRESH_S)} />
      </noscript>
      <progress max={STEPS + 1} value={step} aria-label="How far the comparison is" />
      <p>
        {words} (step {step} of {STEPS}). This page loads itself anew.
      </p>
    </div>
  );
}
