import 'server-only';
import type { Tx } from '@/lib/db/client';
import { type ExhaustedJob, lockExhaustedJob } from './queries';

/**
 * Puts a job that gave up back into the queue with all its tries, to run at once. Jobs are harmless twice, so a
 * second click does no harm.
 * @param jobId the queue's number of it, as it came from a form.
 * @returns what it was; null when it was done, is being tried, or will be retried automatically.
 */
export async function retryJob(tx: Tx, jobId: string): Promise<ExhaustedJob | null> {
  if (!/^[1-9]\d{0,17}$/.test(jobId)) return null;
  // The lock makes a second click wait, and then find a job that is no longer failed.
  const job = await lockExhaustedJob(tx, jobId);
  if (!job) return null;
  await tx.$queryRaw`
    select id from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at => now(), attempts => 0)`;
  // The queue announces new jobs alone.
  await tx.$queryRaw`select 1 from pg_notify('jobs:insert', '{"count":1}')`;
  return job;
}
