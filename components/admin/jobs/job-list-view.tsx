import { Notice } from '@/components/ui/notice';
import { type FailedJob, type FailedJobs, MOST_JOBS_LISTED } from '@/lib/jobs/failed-job';
import styles from './job-list-view.module.css';
import { JobTable } from './job-table';
import type { RetryOutcome } from './retry-outcome';

type JobListViewProps = { jobs: FailedJobs; mayRetry: boolean; outcome: RetryOutcome | null };

/** What the shop could not do so far: first what waits for a person, then what it tries again by itself. */
export function JobListView({ jobs: { gaveUp, waiting }, mayRetry, outcome }: JobListViewProps) {
  return (
    <>
      {outcome ? <OutcomeNotice outcome={outcome} /> : null}
      <p className={styles.explanation}>
        Mails and what is told to Stripe are done in the background and tried again, with growing pauses, when
        they fail. A job whose tries are used up stays here until somebody lets it be tried again.
      </p>
      {gaveUp.length > 0 ? (
        <JobTable jobs={gaveUp} caption={captionOf(gaveUp, 'gave up, latest first')} mayRetry={mayRetry} />
      ) : (
        <p className={styles.none}>No job has given up.</p>
      )}
      {waiting.length > 0 ? (
        <JobTable
          jobs={waiting}
          caption={captionOf(waiting, 'failed and will be tried again, next first')}
          mayRetry={false}
        />
      ) : (
        <p className={styles.none}>No job waits for another try.</p>
      )}
    </>
  );
}

function captionOf(jobs: readonly FailedJob[], rest: string): string {
  const count = jobs.length < MOST_JOBS_LISTED ? String(jobs.length) : `The first ${jobs.length}`;
  return `${count} ${jobs.length === 1 ? 'job' : 'jobs'} that ${rest}`;
}

function OutcomeNotice({ outcome }: { outcome: RetryOutcome }) {
  if (outcome === 'queued') {
    return (
      <Notice tone="positive" title="The job is in the queue again" role="status" className={styles.outcome}>
        <p>It is tried within seconds. If it fails again it comes back to this page.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="caution" title="Nothing to try again" role="status" className={styles.outcome}>
      <p>That job was done in the meantime, or is being tried right now.</p>
    </Notice>
  );
}
