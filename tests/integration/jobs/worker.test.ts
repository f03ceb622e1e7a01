import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import type { Worker } from '@/lib/handlers/jobs/supervise-workers';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const WORKERS = 4;
const PATIENCE = { timeout: 50_000 };

let worker: Worker | null = null;
beforeEach(() => sql(`delete from ${QUEUE_TABLES.jobs}`));
afterEach(async () => {
  await worker?.stop();
  worker = null;
});

/** A job that succeeds at once, because its mail does not exist. */
async function queueEasyJob(): Promise<string> {
  const emailDeliveryId = newId();
  await inTransaction((tx) =>
    enqueueJob(tx, { name: 'send-email', payload: { emailDeliveryId }, dedupeKey: emailDeliveryId }),
  );
  return emailDeliveryId;
}
const jobsWith = (key: string) => sql(`select locked_by from ${QUEUE_TABLES.jobs} where key = $1`, [key]);

describe('the worker', () => {
  it('continues when every worker failed to mark its job as done', async () => {
    await sql(`create function refuse_done() returns trigger language plpgsql as
      $$ begin raise exception 'the database went away'; end $$`);
    await sql(`create trigger refuse_done before delete on ${QUEUE_TABLES.jobs}
      for each row execute function refuse_done()`);
    for (let made = 0; made < WORKERS; made += 1) await queueEasyJob();
    worker = await runWorker();
    const locked = `select 1 from ${QUEUE_TABLES.jobs} where locked_by is not null`;
    await expect.poll(async () => (await sql(locked)).length, PATIENCE).toBeGreaterThanOrEqual(WORKERS);
    await sql(`drop trigger refuse_done on ${QUEUE_TABLES.jobs}`);
    const key = await queueEasyJob();
    await expect.poll(() => jobsWith(key), PATIENCE).toEqual([]);
  });

  it('runs the jobs of every minute at startup, without log lines', async () => {
    await sql(`select graphile_worker.add_job('reconcile-payments', job_key => 'reconcile-payments')`);
    await sql(`update ${QUEUE_TABLES.jobs} set attempts = 5, last_error = 'the database went away',
      run_at = now() + interval '1 hour'`);
    worker = await runWorker();
    const left = `select 1 from ${QUEUE_TABLES.jobs}`;
    await expect.poll(() => sql(left), PATIENCE).toEqual([]);
    // The queue can be empty for a moment before the comparison with Stripe has begun by itself.
    const compared = 'select status from money_check where requested_by is null';
    await expect.poll(() => sql(compared), PATIENCE).toEqual([{ status: 'done' }]);
  });
});
