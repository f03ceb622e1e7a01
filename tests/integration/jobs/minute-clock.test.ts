import { afterEach, describe, expect, it } from 'vitest';
import { type MinuteClock, startMinuteClock } from '@/lib/handlers/jobs/start-minute-clock';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const PATIENCE = { timeout: 20_000 };
const ALL = [
  'check-health',
  'clear-old-data',
  'compare-nightly',
  'end-price-reductions',
  'reconcile-payments',
  'refresh-sales-days',
  'unlock-stale-jobs',
];

let clock: MinuteClock | null = null;
afterEach(async () => {
  clock?.stop();
  await sql(`delete from ${QUEUE_TABLES.jobs}`);
});

const keysInQueue = async () =>
  (await sql<{ key: string }>(`select key from ${QUEUE_TABLES.jobs} where key is not null order by key`)).map(
    ({ key }) => key,
  );

describe('the clock of the job queue', () => {
  it('queues every job of a minute once when it starts, and says so to the nightly comparison', async () => {
    clock = await startMinuteClock();
    expect(await keysInQueue()).toEqual(ALL);
    expect(await sql(`select payload from ${QUEUE_TABLES.jobs} where key = 'compare-nightly'`)).toEqual([
      { payload: { isStart: true } },
    ]);
  });

  it('continues after minutes in which nothing could be queued', async () => {
    await sql(`create function refuse_jobs() returns trigger language plpgsql as
      $$ begin raise exception 'the database went away'; end $$`);
    await sql(`create trigger refuse_jobs before insert on ${QUEUE_TABLES.jobs}
      for each row execute function refuse_jobs()`);
    clock = await startMinuteClock({ intervalMs: 100 });
    expect(await keysInQueue()).toEqual([]);
    await sql(`drop trigger refuse_jobs on ${QUEUE_TABLES.jobs}`);
    await expect.poll(keysInQueue, PATIENCE).toEqual(ALL);
  });
});
