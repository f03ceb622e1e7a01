import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { ResultRow } from '@/scripts/bench/report/bench-result';
import { withClient } from '@/scripts/postgres/with-client';
import type { SampleTable } from '@/scripts/sample-data/insert-sample-rows';

const MAX_WAIT_MS = 30_000;

/** Whether every statement found its way by an index: which of these tables were read from end to end, and how often. */
export async function describeSequentialScans(
  databaseUrl: string,
  { tables, at }: { tables: readonly SampleTable[]; at: string },
): Promise<ResultRow> {
  const scans = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ table: string; scans: number }>(
      `select relname as table, seq_scan::int as scans from pg_stat_user_tables
       where schemaname = 'public' and relname = any($1) and seq_scan > 0 order by relname`,
      [tables.map((table) => table.name)],
    );
    return rows;
  });
  return {
    what: `Growing tables read from end to end meanwhile, at ${at}`,
    figure:
      scans.length === 0
        ? 'none'
        : scans.map(({ table, scans: times }) => `${table} ${times} times`).join(', '),
    target: { text: 'none', isMet: scans.length === 0 },
  };
}

/**
 * Sets the counters of a database to zero, once only the shop is connected: what a connection has counted reaches the
 * counters at its end, and the one that migrated stays open for ten seconds.
 */
export async function resetScanCounters(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const until = performance.now() + MAX_WAIT_MS;
    while ((await countOtherConnections(client)) > 0) {
      if (performance.now() > until)
        throw new Error('Somebody else stays connected to the database of the bench');
      await sleep(100);
    }
    await client.query('select pg_stat_reset()');
  });
}

async function countOtherConnections(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
       and application_name not like 'nue-%'`,
  );
  return rows[0]?.count ?? 0;
}
