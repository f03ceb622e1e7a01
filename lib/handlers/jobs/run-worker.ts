import 'server-only';
import { Logger, type Runner, run, type Task, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { inTransaction } from '@/lib/db/in-transaction';
import { forgetFailedRuns } from '@/lib/jobs/forget-failed-runs';
import type { JobName } from '@/lib/jobs/job';
import { unlockStaleJobs } from '@/lib/jobs/unlock-stale-jobs';
import { logger } from '@/lib/log/logger';
import { reconcilePayments } from '@/lib/workflows/reconcile-payments';
import { sendEmail } from './send-email';

const CONCURRENCY = 4;
const POLL_MS = 2_000;
const CRONTAB = `* * * * * reconcile-payments ?fill=0s&max=1
* * * * * unlock-stale-jobs ?fill=0s&max=1`;

const taskList: TaskList = {
  'send-email': (payload) => sendEmail(payload as { emailDeliveryId: string }),
  'reconcile-payments': eachMinute('reconcile-payments', reconcilePayments),
  'unlock-stale-jobs': eachMinute('unlock-stale-jobs', freeJobsOfTheDead),
};

/** A run that failed is made good by the next one that does not. */
function eachMinute(name: JobName, work: () => Promise<unknown>): Task {
  return async () => {
    await work();
    await inTransaction((tx) => forgetFailedRuns(tx, name));
  };
}

async function freeJobsOfTheDead(): Promise<void> {
  const workers = await inTransaction(unlockStaleJobs);
  if (workers.length > 0) logger.warn({ workers }, 'jobs of workers that died are free again');
}

/** The queue's own messages in the shop's log; what a job throws is told once, below. */
const queueLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') logger.warn({ queue: message }, 'job queue');
  else logger.debug({ queue: message }, 'job queue');
});

/**
 * Starts working off the job queue in this process; several processes may do so at once.
 * `stop()` lets the jobs that run finish.
 */
export async function runWorker(): Promise<Runner> {
  const pool = new pg.Pool({
    connectionString: requireDatabaseUrl(),
    max: CONCURRENCY + 2,
    application_name: 'nue-worker',
    // A worker that cannot mark its job in this time ends; its job is freed as one of the dead's.
    statement_timeout: 30_000,
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  pool.on('error', (error) => logger.error({ err: error }, 'a worker connection was lost'));
  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: queueLogger,
    taskList,
    crontab: CRONTAB,
  });
  runner.events.on('job:failed', ({ job, error }) =>
    logger.error({ err: error, job: job.task_identifier, jobId: job.id }, 'a job gave up'),
  );
  await freeJobsOfTheDead();
  return {
    ...runner,
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}
