import type { Sql } from './test-shop';
import { waitUntil } from './wait-until';

/** Waits until a query is blocked by a lock in the database of the test. */
export async function waitForBlockedQuery(sql: Sql): Promise<void> {
  const isBlocked = async () => {
    const waiting = await sql(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return waiting.length > 0;
  };
  await waitUntil('a query is blocked by a lock', isBlocked, { everyMs: 10, limitMs: 5000 });
}
