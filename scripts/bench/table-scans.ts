import { FILLED_TABLES } from './filled-tables';
import { withClient } from './with-client';

/** How often a database has read a table that grows with its orders from end to end since its counters were last set to zero, by table. */
export async function readTableScans(databaseUrl: string): Promise<Map<string, number>> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ table: string; scans: number }>(
      `select relname as table, seq_scan::int as scans from pg_stat_user_tables
       where schemaname = 'public' and relname = any($1) and seq_scan > 0 order by relname`,
      [FILLED_TABLES.map((table) => table.name)],
    );
    return new Map(rows.map(({ table, scans }) => [table, scans]));
  });
}

/** Sets the counters of a database to zero. */
export async function forgetTableScans(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query('select pg_stat_reset()'));
}
