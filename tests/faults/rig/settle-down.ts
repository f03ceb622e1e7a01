import { inTransaction } from '@/lib/db/in-transaction';
import { unlockStaleJobs } from '@/lib/jobs/unlock-stale-jobs';
import { reconcile } from '@/lib/workflows/reconcile';
import { waitUntil } from '../../support/wait-until';
import type { FaultRig } from './fault-rig';

type Unquiet = Pick<FaultRig, 'sql' | 'control'>;

const LATER_MS = 10 * 60 * 1000;
const MOST_ROUNDS = 40;

/**
 * Lets a rig come to rest, as time would: nothing fails any more, every event arrives, the reconciler has asked about
 * every payment, the queue is empty. What is wrong then stays wrong.
 */
export async function settleDown(rig: Unquiet): Promise<void> {
  await rig.control('DELETE', 'faults');
  await rig.control('POST', 'webhooks', {
    paused: false,
    order: 'sent',
    duplicates: 0,
    dropNext: 0,
    delayMs: 0,
  });
  // Twice, because what is healed in the first pass has consequences at Stripe, which come back as events.
  for (const _pass of [1, 2]) {
    await letBanksAnswer(rig);
    await waitForIdleDatabase(rig);
    await waitUntil('every event has arrived', () => isDelivered(rig));
    await reconcileAll(rig);
    await waitUntil('the queue is empty', () => isQueueEmpty(rig));
  }
}

/** Debits, refunds and disputes that take some seconds at Stripe have taken them. */
async function letBanksAnswer({ control }: Unquiet): Promise<void> {
  await control('POST', 'clock', { offsetSeconds: 30 });
  await control('POST', 'clock', { offsetSeconds: 0 });
}

export async function waitForIdleDatabase({ sql }: Pick<Unquiet, 'sql'>): Promise<void> {
  await waitUntil('nobody works on the database', async () => {
    const busy = await sql(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = 'nue-shop'
       and state <> 'idle'`,
    );
    return busy.length === 0;
  });
}

async function isDelivered({ control }: Unquiet): Promise<boolean> {
  const deliveries = (await control('GET', 'deliveries')) as unknown as { status: string }[];
  return deliveries.every(({ status }) => status !== 'pending');
}

/** In the test's own process, and as if ten minutes had passed, so that nothing is too young to be asked about. */
async function reconcileAll({ sql }: Unquiet): Promise<void> {
  const [start] = await sql<{ now: Date }>('select clock_timestamp() as now');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await reconcile(new Date(Date.now() + LATER_MS));
    const unasked = await sql(
      `select 1 from payment where method = 'card' and status in ('open', 'processing')
         and (checked_at is null or checked_at < $1)
       union all select 1 from refund where status = 'pending' and (checked_at is null or checked_at < $1) limit 1`,
      [start?.now],
    );
    if (unasked.length === 0) return;
  }
  throw new Error('The reconciler does not come to an end');
}

/** A job that a killed process had taken is freed after ten minutes; this is the passing of those. */
async function freeJobsOfTheDead({ sql }: Unquiet): Promise<void> {
  for (const table of ['_private_jobs', '_private_job_queues']) {
    await sql(
      `update graphile_worker.${table} set locked_at = locked_at - interval '1 hour'
       where locked_at < now() - interval '4 seconds'`,
    );
  }
  await inTransaction(unlockStaleJobs);
}

async function isQueueEmpty(rig: Unquiet): Promise<boolean> {
  const { sql } = rig;
  await freeJobsOfTheDead(rig);
  // The pauses between tries grow; a test does not wait for them.
  const woken = await sql(
    `update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null returning 1`,
  );
  // Workers look every two seconds, or when they are told.
  if (woken.length > 0) await sql(`select pg_notify('jobs:insert', '{"r":"test","count":4}')`);
  const waiting = await sql(
    `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier not in ('reconcile-payments', 'unlock-stale-jobs') and j.attempts < j.max_attempts`,
  );
  return waiting.length === 0;
}
