/**
 * The private tables of graphile-worker, which has no public way to read the jobs that failed or the locks that were left
 * behind. No other file names them (ADR 0041).
 */
export const QUEUE_TABLES = {
  jobs: 'graphile_worker._private_jobs',
  tasks: 'graphile_worker._private_tasks',
  queues: 'graphile_worker._private_job_queues',
} as const;
