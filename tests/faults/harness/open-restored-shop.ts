import pg from 'pg';
import { closeDb } from '@/lib/db/client';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import type { FaultHarness } from './fault-harness';

/** Makes lib in the test's own process work on another database, with a worker of its own, as a shop on a restored one does. */
export async function openRestoredShop(
  harness: FaultHarness,
  databaseUrl: string,
): Promise<{ shop: FaultHarness; close: () => Promise<void> }> {
  const before = process.env.DATABASE_URL;
  await closeDb();
  process.env.DATABASE_URL = databaseUrl;
  const worker = await runWorker();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20, application_name: 'fault-harness' });
  pool.on('error', () => undefined);
  return {
    shop: { ...harness, sql: async (text, values) => (await pool.query(text, values)).rows },
    close: async () => {
      await worker.stop();
      await pool.end();
      await closeDb();
      process.env.DATABASE_URL = before;
    },
  };
}
