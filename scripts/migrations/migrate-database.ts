import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { renewShopPrivileges } from '@/scripts/postgres/renew-shop-privileges';
import { applyMigrations, type MigrationOutcome } from './apply-migrations';
import { readMigrations } from './read-migrations';
import { readRules } from './read-rules';

/** Any number will do, as long as every migrator of this database takes the same. */
export const MIGRATION_LOCK = 7_202_611;

/**
 * Brings a database to the present schema and rules, with the tables of the job queue. Two that run at once wait for
 * each other.
 *
 * @returns what `applyMigrations` says.
 * @throws when a migration fails: then nothing was changed. The message says which one, and why.
 */
export async function migrateDatabase(databaseUrl: string): Promise<MigrationOutcome> {
  const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const outcome = await applyMigrations(client, { migrations, rules }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The database was not migrated. ${reason}`, { cause: error });
    });
    await migrateJobQueue(databaseUrl);
    await renewShopPrivileges(client);
    return outcome;
  } finally {
    await client.end();
  }
}

/** Brings the tables of the job queue, and leaves those alone that are there. */
export async function migrateJobQueue(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl });
}
