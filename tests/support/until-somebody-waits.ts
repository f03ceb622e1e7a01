import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from './shop';

/** Ends as soon as somebody waits for a lock in the database of the test. */
export async function untilSomebodyWaits(sql: Sql): Promise<void> {
  for (let look = 0; look < 500; look += 1) {
    const [waiting] = await sql(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting) return;
    await sleep(10);
  }
  throw new Error('Nobody waits for a lock');
}
