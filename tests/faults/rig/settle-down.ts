import { setTimeout as sleep } from 'node:timers/promises';
import { reconcilePayments } from '@/lib/workflows/reconcile-payments';
import type { FaultRig } from './fault-rig';

type Unquiet = Pick<FaultRig, 'sql' | 'control'>;

const LIMIT_MS = 30_000;
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
  await waitUntil('nobody works on the database', () => isDatabaseIdle(rig));
  await waitUntil('every event has arrived', () => isDelivered(rig));
  await reconcileAll(rig);
  await freeJobsOfTheDead(rig);
  await waitUntil('the queue is empty', () => isQueueEmpty(rig));
}

async function isDatabaseIdle({ sql }: Unquiet): Promise<boolean> {
  const busy = await sql(
    `select 1 from pg_stat_activity where datname = current_database() and application_name = 'nue-shop'
     and state <> 'idle'`,
  );
  return busy.length === 0;
}

async function isDelivered({ control }: Unquiet): Promise<boolean> {
  const deliveries = (await control('GET', 'deliveries')) as unknown as { status: string }[];
  return deliveries.every(({ status }) => status !== 'pending');
}

/** In the test's own process, and as if ten minutes had passed, so that no payment is too young to be asked about. */
async function reconcileAll({ sql }: Unquiet): Promise<void> {
  const [start] = await sql<{ now: Date }>('select clock_timestamp() as now');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await reconcilePayments(new Date(Date.now() + LATER_MS));
    const unasked = await sql(
      `select 1 from payment where method = 'card' and status in ('open', 'processing')
       and (checked_at is null or checked_at < $1) limit 1`,
      [start?.now],
    );
    if (unasked.length === 0) return;
  }
  throw new Error('The reconciler does not come to an end');
}

/** A job that a killed process had taken is free again after four hours; this is the passing of those. */
async function freeJobsOfTheDead({ sql }: Unquiet): Promise<void> {
  await sql(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '5 hours'
     where locked_at < now() - interval '3 seconds'`,
  );
}

async function isQueueEmpty({ sql }: Unquiet): Promise<boolean> {
  // The pauses between tries grow; a test does not wait for them.
  await sql(
    `update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null`,
  );
  const waiting = await sql(
    `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier <> 'reconcile-payments' and j.attempts < j.max_attempts`,
  );
  return waiting.length === 0;
}

async function waitUntil(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline; await sleep(50)) {
    if (await isSo()) return;
  }
  throw new Error(`Waited ${LIMIT_MS / 1000} s in vain until ${what}`);
}
