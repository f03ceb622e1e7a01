import 'server-only';
import { getDb } from '@/lib/db/client';

/**
 * Puts a job that gave up back into the queue with all its tries, to run at once. Jobs are harmless twice, so a
 * second click does no harm.
 * @param jobId the queue's number of it, as it came from a form.
 * @returns whether there was such a job; false when it was done, is being tried, or will be tried by itself.
 */
export async function retryJob(jobId: string): Promise<boolean> {
  if (!/^[1-9]\d{0,17}$/.test(jobId)) return false;
  const rescheduled = await getDb().$queryRaw<{ id: string }[]>`
    select id::text as id from graphile_worker.reschedule_jobs(
      array(select jobs.id from graphile_worker._private_jobs as jobs
        where jobs.id = ${jobId}::bigint and jobs.locked_at is null and jobs.attempts >= jobs.max_attempts),
      run_at => now(), attempts => 0)`;
  return rescheduled.length > 0;
}
