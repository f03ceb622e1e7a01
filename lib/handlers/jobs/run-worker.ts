import 'server-only';
import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { logger } from '@/lib/log/logger';
import { reconcilePayments } from '@/lib/workflows/reconcile-payments';
import { sendEmail } from './send-email';

const CONCURRENCY = 4;
const POLL_MS = 2_000;

const taskList: TaskList = {
  'send-email': (payload) => sendEmail(payload as { emailDeliveryId: string }),
  'reconcile-payments': async () => {
    await reconcilePayments();
  },
};

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
  });
  pool.on('error', (error) => logger.error({ err: error }, 'a worker connection was lost'));
  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: queueLogger,
    taskList,
    crontab: '* * * * * reconcile-payments ?fill=0s&max=1',
  });
  runner.events.on('job:failed', ({ job, error }) =>
    logger.error({ err: error, job: job.task_identifier, jobId: job.id }, 'a job gave up'),
  );
  return {
    ...runner,
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}
