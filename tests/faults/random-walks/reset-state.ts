import pg from 'pg';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import type { FaultHarness } from '../harness/fault-harness';
import { waitForIdleDatabase } from '../harness/wait-for-quiescence';

const KEPT_TABLES = [
  '_prisma_migrations',
  '_database_rules',
  'staff_user',
  'delivery_option',
  'delivery_rate',
  'market',
  'market_duty',
  // These have their rows from the migrations.
  'shop_settings',
  'invoice_series',
  // Without the record of the nightly reconciliation, another would start in the middle of a walk.
  'money_check',
];

/** Resets database, sandbox and inbox, so that a walk does not depend on those before it. */
export async function resetState(harness: FaultHarness): Promise<void> {
  // A failed walk may have left statements in flight, which would count as the next one's.
  await waitForIdleDatabase(harness);
  const client = new pg.Client({ connectionString: requireDatabaseUrl() });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
      [KEPT_TABLES],
    );
    // Without triggers, because append-only tables refuse deletes.
    await client.query(`set session_replication_role = replica;
      ${tables.rows.map(({ name }) => `delete from ${name};`).join(' ')}
      delete from ${QUEUE_TABLES.jobs}`);
  } finally {
    await client.end();
  }
  await harness.control('POST', 'reset');
  harness.inbox().clear();
}
