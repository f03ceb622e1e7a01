import 'server-only';
import { EventEmitter } from 'node:events';
import { Logger, runMigrations, runTaskList, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { endPriceReductions } from '@/lib/catalogue/end-price-reductions';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { inTransaction } from '@/lib/db/in-transaction';
import { trackPool } from '@/lib/db/pool-usage';
import { closeMailTransport } from '@/lib/email/mail-transport';
import type { JobName, JobPayloads } from '@/lib/jobs/job';
import { unlockStaleJobs } from '@/lib/jobs/unlock-stale-jobs';
import { yieldToRequests } from '@/lib/jobs/yield-to-requests';
import { logger } from '@/lib/log/logger';
import { countEvent } from '@/lib/metrics/event-counters';
import { refreshDailySales } from '@/lib/orders/reports/refresh-daily-sales';
import { clearOldDataNightly } from '@/lib/workflows/maintenance/clear-old-data';
import { reconcilePaymentMethods } from '@/lib/workflows/payments/methods/reconcile-payment-methods';
import { releaseExpiredHolds } from '@/lib/workflows/payments/release-expired-holds';
import { runReconciliation } from '@/lib/workflows/reconciliation/run-reconciliation';
import { startNightlyReconciliation } from '@/lib/workflows/reconciliation/start-nightly-reconciliation';
import { submitPendingRefund } from '@/lib/workflows/refunds/submit-pending-refund';
import { checkHealth } from './check-health';
import { processEventAgain } from './process-event-again';
import { sendEmail } from './send-email';
import { startMinuteClock } from './start-minute-clock';
import { superviseWorkers, type Worker, type WorkerGroup } from './supervise-workers';

const CONCURRENCY = 4;
/** Of each worker. New jobs are announced by NOTIFY; who asks finds those that have become due again. */
const POLL_MS = 10_000;

type Tasks = { readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

/** What carries out each job. A payload has the shape that `enqueueJob` gave it. */
const TASKS: Tasks = {
  'send-email': async (payload) => {
    await yieldToRequests();
    await sendEmail(payload);
  },
  // Runs again until Stripe has said yes or no.
  'submit-refund': ({ refundId }) => submitPendingRefund(refundId),
  'reconcile-payments': () => reconcilePaymentMethods(),
  'release-expired-holds': async () => void (await releaseExpiredHolds()),
  'unlock-stale-jobs': unlockJobsOfDeadWorkers,
  'refresh-sales-days': () => refreshDailySales(new Date()),
  'clear-old-data': () => clearOldDataNightly(new Date()),
  'compare-nightly': ({ isStart = false }) => startNightlyReconciliation({ now: new Date(), isStart }),
  'compare-money': ({ moneyCheckId }) => runReconciliation(moneyCheckId),
  'end-price-reductions': async () => void (await endPriceReductions()),
  'process-event-again': processEventAgain,
  'check-health': () => checkHealth(new Date()),
};

async function unlockJobsOfDeadWorkers(): Promise<void> {
  const workers = await inTransaction(unlockStaleJobs);
  if (workers.length > 0) logger.warn({ workers }, 'jobs of workers that died are free again');
}

/** The queue's own messages in the shop's log; what a job throws is logged once, below. */
const queueLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') logger.warn({ queue: message }, 'job queue');
  else logger.debug({ queue: message }, 'job queue');
});

/**
 * Starts working off the job queue in this process; several processes may do so at once.
 * `stop()` waits for the jobs that are running.
 */
export async function runWorker(): Promise<Worker> {
  const pool = new pg.Pool({
    connectionString: requireDatabaseUrl(),
    max: CONCURRENCY + 2,
    application_name: 'nue-worker',
    statement_timeout: 30_000,
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  trackPool(pool);
  pool.on('error', (error) => logger.error({ err: error }, 'a worker connection was lost'));
  // One that is lost while it is in use: its query fails, and reports it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const worker = await superviseWorkers(() => startWorkers(pool));
  const clock = await startMinuteClock();
  return {
    stop: async () => {
      clock.stop();
      await worker.stop();
      await pool.end();
      closeMailTransport();
    },
  };
}

/** Starts the library's workers without its clock: `startMinuteClock` takes its place. */
async function startWorkers(pool: pg.Pool): Promise<WorkerGroup> {
  const events: WorkerGroup['events'] = new EventEmitter();
  events.on('job:error', ({ job }) => countEvent('job_attempts_failed', job.task_identifier));
  events.on('job:failed', ({ job, error }) => {
    countEvent('jobs_exhausted', job.task_identifier);
    logger.error({ err: error, job: job.task_identifier, jobId: job.id }, 'a job gave up');
  });
  await runMigrations({ pgPool: pool, logger: queueLogger });
  const options = {
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: queueLogger,
    events,
  };
  const workers = runTaskList(options, TASKS as TaskList, pool);
  return { events, stop: () => workers.gracefulShutdown() };
}
