import type { Sql } from './shop';
import { waitUntil } from './wait-until';

/** Ends as soon as somebody waits for a lock in the database of the test. */
export async function untilSomebodyWaits(sql: Sql): Promise<void> {
  const isSo = async () => {
    const waiting = await sql(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return waiting.length > 0;
  };
  await waitUntil('somebody waits for a lock', isSo, { everyMs: 10, limitMs: 5000 });
}
