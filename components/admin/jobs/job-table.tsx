import { StaffTime } from '@/components/admin/layout/staff-time';
import { Button } from '@/components/ui/button';
import table from '@/components/ui/table.module.css';
import type { FailedJob } from '@/lib/jobs/failed-job';
import { jobErrorMessage } from '@/lib/jobs/job-error-message';
import { retryJob } from './actions';
import styles from './job-table.module.css';
import { jobTitle } from './job-title';

type JobTableProps = { jobs: readonly FailedJob[]; caption: string; mayRetry: boolean };

/** Failed jobs as rows; on a phone each is a small list. */
export function JobTable({ jobs, caption, mayRetry }: JobTableProps) {
  return (
    <table className={`${table.table} ${table.stacks} ${styles.jobs}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">Given</th>
          <th scope="col">Tries</th>
          <th scope="col">Last error</th>
          <th scope="col">Next try</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} mayRetry={mayRetry} />
        ))}
      </tbody>
    </table>
  );
}

function JobRow({ job, mayRetry }: { job: FailedJob; mayRetry: boolean }) {
  return (
    <tr>
      <th scope="row" className={styles.job}>
        {jobTitle(job.name)} <span className={styles.soft}>#{job.id}</span>
      </th>
      <td data-label="Given">
        <Payload entries={job.payload} />
      </td>
      <td data-label="Tries" className={styles.tries}>
        {job.attempts} of {job.maxAttempts}
      </td>
      <td data-label="Last error">
        <span className={styles.error}>
          {jobErrorMessage(job.lastError)}
          <span className={styles.soft}>
            <StaffTime at={job.updatedAt} />
          </span>
        </span>
      </td>
      <td data-label="Next try">
        {job.nextTryAt ? <StaffTime at={job.nextTryAt} /> : <RetryCell job={job} mayRetry={mayRetry} />}
      </td>
    </tr>
  );
}

function Payload({ entries }: { entries: FailedJob['payload'] }) {
  if (entries.length === 0) return <span className={styles.soft}>Nothing</span>;
  return (
    <ul className={styles.payload}>
      {entries.map(({ name, value }) => (
        <li key={name}>
          <span className={styles.soft}>{name}</span> <code className={styles.value}>{value}</code>
        </li>
      ))}
    </ul>
  );
}

function RetryCell({ job, mayRetry }: { job: FailedJob; mayRetry: boolean }) {
  if (!mayRetry) return <span className={styles.soft}>None: ask a manager</span>;
  return (
    <form action={retryJob}>
      <input type="hidden" name="jobId" value={job.id} />
      <Button variant="secondary" size="small" aria-label={`Try again: ${jobTitle(job.name)} #${job.id}`}>
        Try again
      </Button>
    </form>
  );
}
