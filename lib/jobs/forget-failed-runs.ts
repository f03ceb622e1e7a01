import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { JobName } from './job';

/**
 * Takes the failed runs of a job that comes round by the clock out of the queue: a later run has done their work, and
 * among the jobs that gave up they would hide those that need a person.
 */
export async function forgetFailedRuns(tx: Tx, name: JobName): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.complete_jobs(
      array(select jobs.id from graphile_worker._private_jobs as jobs
        join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
        where tasks.identifier = ${name} and jobs.payload->'_cron' is not null
          and jobs.locked_at is null and jobs.attempts >= jobs.max_attempts))`;
}
