import type pg from 'pg';
import { insertRows, partOf } from '../bench/fill-tables';
import { withClient } from '../bench/with-client';
import { DESK_MARK } from './desk-rows';
import { DESK_SUMS } from './desk-stock';
import { DESK_DISCOUNT, DESK_TABLES } from './desk-tables';
import { fillDeskDays } from './fill-desk-days';

const PART = 10_000;

type Filling = {
  databaseUrl: string;
  /** How many orders there are to be. */
  count: number;
  tell: (progress: { done: number; count: number; perSecond: number }) => void;
};

/**
 * Fills a shop that may be running with orders, part by part, each in a transaction: what was stopped goes on where it
 * was. Triggers and foreign keys are off for the filling alone, which takes a superuser; CHECKs hold as ever, and the
 * rows are such that the triggers would have let them pass (tests/integration/admin/filled-desk.test.ts).
 * @returns how many were filled in now.
 * @throws when the shop was filled with another number, of which these would not be a continuation.
 */
export async function fillDesk({ databaseUrl, count, tell }: Filling): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    await requireSuperuser(client);
    const before = await countFilled(client, count);
    const startedAt = performance.now();
    await client.query(DESK_DISCOUNT);
    await client.query(
      "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'",
    );
    for (let done = before; done < count; ) {
      const to = Math.min(done + PART, count);
      await fillPart(client, { count, from: done + 1, to });
      done = to;
      const seconds = (performance.now() - startedAt) / 1000;
      tell({ done, count, perSecond: (done - before) / seconds });
    }
    if (before < count) await fillDeskDays(client);
    // For the planner, and so that lists need not look at the table for what an index tells.
    await client.query(`vacuum (analyze) ${DESK_TABLES.map(({ name }) => `"${name}"`).join(', ')}`);
    return count - before;
  });
}

async function fillPart(client: pg.Client, part: { count: number; from: number; to: number }): Promise<void> {
  await client.query('begin');
  try {
    for (const table of DESK_TABLES) await client.query(insertRows(table, part));
    for (const sums of DESK_SUMS) await client.query(partOf(sums, part));
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

async function countFilled(client: pg.Client, count: number): Promise<number> {
  const { rows } = await client.query<{ filled: number }>(
    'select count(*)::int as filled from "order" where starts_with(checkout_fingerprint, $1)',
    [DESK_MARK],
  );
  const filled = rows[0]?.filled ?? 0;
  if (filled > count) {
    throw new Error(
      `${filled} orders are filled in already, which is more than ${count}; orders are never deleted.`,
    );
  }
  return filled;
}
