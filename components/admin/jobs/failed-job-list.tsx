import { Alert } from '@/components/ui/alert';
import { type FailedJob, type FailedJobs, MAX_JOBS_LISTED } from '@/lib/jobs/failed-job';
import styles from './failed-job-list.module.css';
import { JobTable } from './job-table';
import type { RetryOutcome } from './retry-outcome';

type FailedJobListProps = { jobs: FailedJobs; mayRetry: boolean; outcome: RetryOutcome | null };

/** The failed jobs: first those that gave up and wait for a person, then those that are retried by themselves. */
export function FailedJobList({ jobs: { exhausted, retrying }, mayRetry, outcome }: FailedJobListProps) {
  return (
    <>
      {outcome ? <OutcomeAlert outcome={outcome} /> : null}
      <p className={styles.explanation}>
        Mails and what is told to Stripe are done in the background and tried again, with growing pauses, when
        they fail. A job whose tries are used up stays here until somebody lets it be tried again.
      </p>
      {exhausted.length > 0 ? (
        <JobTable
          jobs={exhausted}
          caption={captionOf(exhausted, 'gave up, latest first')}
          mayRetry={mayRetry}
        />
      ) : (
        <p className={styles.none}>No job has given up.</p>
      )}
      {retrying.length > 0 ? (
        <JobTable
          jobs={retrying}
          caption={captionOf(retrying, 'failed and will be tried again, next first')}
          mayRetry={false}
        />
      ) : (
        <p className={styles.none}>No job waits for another try.</p>
      )}
    </>
  );
}

function captionOf(jobs: readonly FailedJob[], rest: string): string {
  const count = jobs.length < MAX_JOBS_LISTED ? String(jobs.length) : `The first ${jobs.length}`;
  return `${count} ${jobs.length === 1 ? 'job' : 'jobs'} that ${rest}`;
}

function OutcomeAlert({ outcome }: { outcome: RetryOutcome }) {
  if (outcome === 'queued') {
    return (
      <Alert tone="positive" title="The job is in the queue again" role="status" className={styles.outcome}>
        <p>It is tried within seconds. If it fails again it comes back to this page.</p>
      </Alert>
    );
  }
  return (
    <Alert tone="caution" title="Nothing to try again" role="status" className={styles.outcome}>
      <p>That job was done in the meantime, or is being tried right now.</p>
    </Alert>
  );
}
