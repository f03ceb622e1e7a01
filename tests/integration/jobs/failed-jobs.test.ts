import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { countExhaustedJobs, listFailedJobs } from '@/lib/jobs/queries';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { unlockStaleJobs } from '@/lib/jobs/unlock-stale-jobs';
import { retryFailedJob } from '@/lib/workflows/maintenance/retry-failed-job';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeEach(() => sql(`delete from ${QUEUE_TABLES.jobs}`));

/** A job of the queue as a worker left it. @returns its number. */
async function makeJob(state: string): Promise<string> {
  const emailDeliveryId = newId();
  await inTransaction((tx) =>
    enqueueJob(tx, { name: 'send-email', payload: { emailDeliveryId }, dedupeKey: emailDeliveryId }),
  );
  const [job] = await sql<{ id: string }>(
    `update ${QUEUE_TABLES.jobs} set ${state} where key = $1 returning id::text as id`,
    [emailDeliveryId],
  );
  return job?.id ?? '';
}
const GAVE_UP = `attempts = max_attempts, last_error = 'no route to host'`;
const stateOf = async (id: string) =>
  (
    await sql(
      `select attempts::int as attempts, locked_by, run_at <= now() as "isDue"
       from ${QUEUE_TABLES.jobs} where id = $1`,
      [id],
    )
  )[0];
const idsOf = (jobs: { id: string }[]) => jobs.map(({ id }) => id);

describe('the list of jobs that failed', () => {
  it('leaves out a job that was replaced by a newer one of its key', async () => {
    await makeJob(GAVE_UP);
    const job = { name: 'reconcile-payments', payload: {}, dedupeKey: 'reconcile-payments' } as const;
    await inTransaction((tx) => enqueueJob(tx, job));
    await sql(`update ${QUEUE_TABLES.jobs} set ${GAVE_UP}`);
    await inTransaction((tx) => enqueueJob(tx, job));
    expect((await listFailedJobs()).exhausted).toMatchObject([{ name: 'send-email' }]);
    expect(await countExhaustedJobs()).toMatchObject({ count: 1 });
  });

  it('distinguishes jobs that exhausted their retries from those that are retried, and leaves out the others', async () => {
    const gaveUp = await makeJob(GAVE_UP);
    const waiting = await makeJob(
      `attempts = 3, last_error = 'time-out', run_at = now() + interval '1 hour'`,
    );
    await makeJob('attempts = 0');
    await makeJob(`${GAVE_UP}, locked_at = now(), locked_by = 'worker-at-its-last-try'`);
    const jobs = await listFailedJobs();
    expect(idsOf(jobs.exhausted)).toEqual([gaveUp]);
    expect(idsOf(jobs.retrying)).toEqual([waiting]);
    expect(jobs.exhausted[0]).toMatchObject({
      name: 'send-email',
      payload: [{ name: 'emailDeliveryId', value: expect.stringMatching(/^[0-9a-f-]{36}$/) }],
      attempts: 20,
      maxAttempts: 20,
      lastError: 'no route to host',
      nextTryAt: null,
    });
    expect(jobs.retrying[0]?.nextTryAt?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
    expect(await countExhaustedJobs()).toMatchObject({ count: 1 });
  });
});

describe('retrying a failed job', () => {
  let actor = { staffId: '', address: '203.0.113.9' };
  beforeAll(async () => {
    actor = { ...actor, staffId: (await makeStaff()).id };
  });
  const tryAgain = (id: string) => retryFailedJob(actor, id);
  const auditOf = (id: string) =>
    sql(
      `select staff_id as "staffId", action, before, after from audit_event
       where subject_type = 'job' and subject_id = $1`,
      [id],
    );

  it('resets the attempts of a job that exhausted its retries', async () => {
    const id = await makeJob(`${GAVE_UP}, run_at = now() + interval '1 day'`);
    expect(await tryAgain(id)).toBe(true);
    expect(await stateOf(id)).toEqual({ attempts: 0, locked_by: null, isDue: true });
    expect(await countExhaustedJobs()).toMatchObject({ count: 0 });
  });

  it('is audited with who asked and why the job had failed, once for a double click', async () => {
    const id = await makeJob(GAVE_UP);
    const clicks = await Promise.all([tryAgain(id), tryAgain(id), tryAgain(id)]);
    expect(clicks.filter(Boolean)).toHaveLength(1);
    expect(await auditOf(id)).toEqual([
      {
        staffId: actor.staffId,
        action: 'jobs.tried_again',
        before: { job: 'send-email', tries: 20, lastError: 'What it needs could not be reached.' },
        after: { tries: 0 },
      },
    ]);
  });

  it('does not happen when it cannot be audited', async () => {
    const id = await makeJob(GAVE_UP);
    await expect(retryFailedJob({ staffId: newId(), address: '' }, id)).rejects.toThrow();
    expect(await stateOf(id)).toMatchObject({ attempts: 20 });
  });

  it('ignores a job that is queued or running', async () => {
    const waiting = await makeJob(
      `attempts = 3, last_error = 'time-out', run_at = now() + interval '1 hour'`,
    );
    const running = await makeJob(`${GAVE_UP}, locked_at = now(), locked_by = 'worker-of-somebody'`);
    expect([await tryAgain(waiting), await tryAgain(running)]).toEqual([false, false]);
    expect(await stateOf(waiting)).toMatchObject({ attempts: 3, isDue: false });
    expect(await stateOf(running)).toMatchObject({ attempts: 20, locked_by: 'worker-of-somebody' });
    expect([...(await auditOf(waiting)), ...(await auditOf(running))]).toEqual([]);
  });

  it.each(['', '0', '-1', '1 or true', '99999999999999999999', '999999999'])(
    'finds no job "%s"',
    async (id) => {
      expect(await tryAgain(id)).toBe(false);
    },
  );
});

describe('a job whose process was killed', () => {
  const LOCKED = `attempts = 1, locked_at = now() - interval '11 minutes', locked_by = 'worker-dead'`;

  it('is unlocked after ten minutes, while younger locks stay', async () => {
    const dead = await makeJob(LOCKED);
    const alive = await makeJob(
      `attempts = 1, locked_at = now() - interval '9 minutes', locked_by = 'worker-alive'`,
    );
    expect(await inTransaction(unlockStaleJobs)).toEqual(['worker-dead']);
    expect(await stateOf(dead)).toEqual({ attempts: 1, locked_by: null, isDue: true });
    expect(await stateOf(alive)).toMatchObject({ locked_by: 'worker-alive' });
    expect(await inTransaction(unlockStaleJobs)).toEqual([]);
  });

  it('counts as failed when that was its last attempt, though no error was recorded', async () => {
    const dead = await makeJob(`${LOCKED}, attempts = max_attempts`.replace('attempts = 1, ', ''));
    await inTransaction(unlockStaleJobs);
    expect((await listFailedJobs()).exhausted).toMatchObject([{ id: dead, lastError: null }]);
  });

  it('is done by the next worker that starts', async () => {
    const dead = await makeJob(LOCKED);
    const worker = await runWorker();
    try {
      // Its mail does not exist, so that the job succeeds at once.
      await expect.poll(() => stateOf(dead), { timeout: 50_000 }).toBeUndefined();
    } finally {
      await worker.stop();
    }
  });
});
