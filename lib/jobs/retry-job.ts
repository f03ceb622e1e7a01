import 'server-only';
import type { Tx } from '@/lib/db/client';

/** A job as it was when it gave up. */
type RetriedJob = { name: string; attempts: number; lastError: string | null };

/**
 * Puts a job that gave up back into the queue with all its tries, to run at once. Jobs are harmless twice, so a
 * second click does no harm.
 * @param jobId the queue's number of it, as it came from a form.
 * @returns what it was; null when it was done, is being tried, or will be retried automatically.
 */
export async function retryJob(tx: Tx, jobId: string): Promise<RetriedJob | null> {
  if (!/^[1-9]\d{0,17}$/.test(jobId)) return null;
  // The lock makes a second click wait, and then find a job that is no longer failed.
  const [job] = await tx.$queryRaw<RetriedJob[]>`
    select tasks.identifier as name, jobs.attempts::int as attempts, jobs.last_error as "lastError"
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where jobs.id = ${jobId}::bigint and jobs.locked_at is null and jobs.attempts >= jobs.max_attempts
    for update of jobs`;
  if (!job) return null;
  await tx.$queryRaw`
    select id from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at => now(), attempts => 0)`;
  return job;
}
