import { inTransaction } from '@/lib/db/in-transaction';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { unlockStaleJobs } from '@/lib/jobs/unlock-stale-jobs';
import { reconcile } from '@/lib/workflows/reconciliation/reconcile';
import { waitUntil } from '../../support/wait-until';
import type { FaultHarness } from './fault-harness';

type Observed = Pick<FaultHarness, 'sql' | 'control'>;

const LATER_MS = 10 * 60 * 1000;
const MAX_ROUNDS = 40;

/**
 * Waits until nothing is in flight: injected faults are removed, every webhook is delivered, the reconciler has checked
 * every open payment, the job queue is empty. What is wrong then stays wrong.
 */
export async function waitForQuiescence(harness: Observed): Promise<void> {
  await harness.control('DELETE', 'faults');
  await harness.control('POST', 'webhooks', {
    paused: false,
    order: 'sent',
    duplicates: 0,
    dropNext: 0,
    delayMs: 0,
  });
  // Twice, because what the first pass repairs has effects at Stripe, which come back as webhooks.
  for (const _pass of [1, 2]) {
    await completeDelayedPayments(harness);
    await waitForIdleDatabase(harness);
    await waitUntil('every webhook is delivered', () => isDelivered(harness));
    await reconcileAll(harness);
    await waitUntil('the queue is empty', () => isQueueEmpty(harness));
  }
}

/** Moves the clock of the sandbox, so that delayed debits, refunds and disputes complete. */
async function completeDelayedPayments({ control }: Observed): Promise<void> {
  await control('POST', 'clock', { offsetSeconds: 30 });
  await control('POST', 'clock', { offsetSeconds: 0 });
}

export async function waitForIdleDatabase({ sql }: Pick<Observed, 'sql'>): Promise<void> {
  await waitUntil('the database is idle', async () => {
    const busy = await sql(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = 'nue-shop'
       and state <> 'idle'`,
    );
    return busy.length === 0;
  });
}

async function isDelivered({ control }: Observed): Promise<boolean> {
  const deliveries = (await control('GET', 'deliveries')) as unknown as { status: string }[];
  return deliveries.every(({ status }) => status !== 'pending');
}

/** Runs in the test's own process, as if ten minutes had passed, so that no payment is too recent to be checked. */
async function reconcileAll({ sql }: Observed): Promise<void> {
  const [start] = await sql<{ now: Date }>('select clock_timestamp() as now');
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await reconcile(new Date(Date.now() + LATER_MS));
    const unchecked = await sql(
      `select 1 from payment where method = 'card' and status in ('open', 'processing')
         and (checked_at is null or checked_at < $1)
       union all select 1 from refund where status = 'pending' and (checked_at is null or checked_at < $1) limit 1`,
      [start?.now],
    );
    if (unchecked.length === 0) return;
  }
  throw new Error('The reconciler does not terminate');
}

/** Unlocks jobs of killed processes now; the shop itself does so after ten minutes. */
async function releaseJobsOfKilledProcesses({ sql }: Observed): Promise<void> {
  for (const table of [QUEUE_TABLES.jobs, QUEUE_TABLES.queues]) {
    await sql(
      `update ${table} set locked_at = locked_at - interval '1 hour'
       where locked_at < now() - interval '4 seconds'`,
    );
  }
  await inTransaction(unlockStaleJobs);
}

async function isQueueEmpty(harness: Observed): Promise<boolean> {
  const { sql } = harness;
  await releaseJobsOfKilledProcesses(harness);
  // Retries back off exponentially; a test does not wait for them.
  const rescheduled = await sql(
    `update ${QUEUE_TABLES.jobs} set run_at = now() where run_at > now() and locked_at is null returning 1`,
  );
  // Workers poll every ten seconds, or when notified.
  if (rescheduled.length > 0) await sql(`select pg_notify('jobs:insert', '{"r":"test","count":4}')`);
  const waiting = await sql(
    `select 1 from ${QUEUE_TABLES.jobs} j join ${QUEUE_TABLES.tasks} t on t.id = j.task_id
     where t.identifier not in ('reconcile-payments', 'unlock-stale-jobs', 'check-health') and j.attempts < j.max_attempts`,
  );
  return waiting.length === 0;
}
