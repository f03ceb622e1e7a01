import type pg from 'pg';
import { withClient } from '@/scripts/postgres/with-client';
import { aggregateSampleSales } from './aggregate-sample-sales';
import { bindRange, insertStatement } from './insert-sample-rows';
import { SAMPLE_COUNTER_UPDATES } from './sample-carts-and-stock';
import { SAMPLE_FINGERPRINT_PREFIX } from './sample-orders';
import { SAMPLE_DISCOUNT_SQL, SAMPLE_TABLES } from './sample-tables';

const BATCH_SIZE = 10_000;

type SampleOrders = {
  databaseUrl: string;
  /** How many orders there are to be. */
  count: number;
  onProgress: (progress: { done: number; count: number; perSecond: number }) => void;
};

/**
 * Creates sample orders in a shop that may be running, in batches, each in a transaction: what was stopped goes on where it
 * was. Triggers and foreign keys are off for the inserts alone, which takes a superuser; CHECKs hold as ever, and the
 * rows are such that the triggers would have let them pass (tests/integration/orders/sample-orders.test.ts).
 * @returns how many were filled in now.
 * @throws when the shop was filled with another number, of which these would not be a continuation.
 */
export async function createSampleOrders({ databaseUrl, count, onProgress }: SampleOrders): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    await requireSuperuser(client);
    const before = await countSampleOrders(client, count);
    const startedAt = performance.now();
    await client.query(SAMPLE_DISCOUNT_SQL);
    await client.query(
      "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'",
    );
    for (let done = before; done < count; ) {
      const to = Math.min(done + BATCH_SIZE, count);
      await insertBatch(client, { count, from: done + 1, to });
      done = to;
      const seconds = (performance.now() - startedAt) / 1000;
      onProgress({ done, count, perSecond: (done - before) / seconds });
    }
    if (before < count) await aggregateSampleSales(client);
    // For the planner, and and for index-only scans (visibility map).
    await client.query(`vacuum (analyze) ${SAMPLE_TABLES.map(({ name }) => `"${name}"`).join(', ')}`);
    return count - before;
  });
}

async function insertBatch(
  client: pg.Client,
  batch: { count: number; from: number; to: number },
): Promise<void> {
  await client.query('begin');
  try {
    for (const table of SAMPLE_TABLES) await client.query(insertStatement(table, batch));
    for (const sums of SAMPLE_COUNTER_UPDATES) await client.query(bindRange(sums, batch));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function requireSuperuser(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ is: boolean }>(
    'select rolsuper as is from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.is) {
    throw new Error('Filling takes the superuser of the database: DATABASE_URL names somebody else.');
  }
}

async function countSampleOrders(client: pg.Client, count: number): Promise<number> {
  const { rows } = await client.query<{ filled: number }>(
    'select count(*)::int as filled from "order" where starts_with(checkout_fingerprint, $1)',
    [SAMPLE_FINGERPRINT_PREFIX],
  );
  const filled = rows[0]?.filled ?? 0;
  if (filled > count) {
    throw new Error(
      `${filled} orders are filled in already, which is more than ${count}; orders are never deleted.`,
    );
  }
  return filled;
}
