import pg from 'pg';
import { MIGRATION_LOCK } from '@/scripts/migrations/migrate-database';

/** So that rows read the same on every server, whatever its settings are, and nothing is left out unsaid. */
const SESSION = `
  SET client_encoding = 'UTF8';
  SET DateStyle = 'ISO';
  SET IntervalStyle = 'postgres';
  SET TimeZone = 'UTC';
  SET extra_float_digits = 3;
  SET row_security = off;
  SET statement_timeout = 0;
  SET lock_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`;

export type Snapshot = { client: pg.Client; takenAt: Date; serverVersion: string };

/**
 * Gives `work` a connection that sees the database as it is at this moment, however long it reads and whatever is
 * written meanwhile. No migration runs until it ends.
 */
export async function withSnapshot<Value>(
  databaseUrl: string,
  work: (snapshot: Snapshot) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'nue-backup' });
  // What is under way fails with the error of a lost connection.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(SESSION);
    const { rows: locks } = await client.query('SELECT pg_try_advisory_lock_shared($1) AS "isFree"', [
      MIGRATION_LOCK,
    ]);
    if (!locks[0]?.isFree)
      throw new Error('A migration is running: back up before it, or when it has ended.');
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const { rows } = await client.query<{ takenAt: Date; serverVersion: string }>(
      `SELECT clock_timestamp() AS "takenAt", current_setting('server_version') AS "serverVersion"`,
    );
    const [snapshot] = rows;
    if (!snapshot) throw new Error('The database did not say the time.');
    return await work({ client, ...snapshot });
  } finally {
    await client.end().catch(() => undefined);
  }
}
