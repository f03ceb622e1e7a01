import pg from 'pg';
import type { FaultRig } from '../rig/fault-rig';
import { waitForIdleDatabase } from '../rig/settle-down';

const KEPT = [
  '_prisma_migrations',
  '_database_rules',
  'staff_user',
  'delivery_option',
  'delivery_rate',
  // These have their rows from the migrations.
  'shop_settings',
  'invoice_series',
  // With this night's comparison gone another would begin in the middle of a walk.
  'money_check',
];

/** Makes everything as it was before anything happened, so that a walk is the same whatever walked before it. */
export async function wipe(rig: FaultRig): Promise<void> {
  // A walk that failed may have left something under way, which would be taken for the next one's.
  await waitForIdleDatabase(rig);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
      [KEPT],
    );
    // Without triggers, because what has happened refuses to be deleted; history has no other way out.
    await client.query(`set session_replication_role = replica;
      ${tables.rows.map(({ name }) => `delete from ${name};`).join(' ')}
      delete from graphile_worker._private_jobs`);
  } finally {
    await client.end();
  }
  await rig.control('POST', 'reset');
  rig.inbox().clear();
}
