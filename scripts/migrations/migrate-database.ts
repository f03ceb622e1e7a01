import { runMigrations as migrateJobQueue } from 'graphile-worker';
import pg from 'pg';
import { openSchemaEngine } from './open-schema-engine';
import { readMigrations, readSchema } from './read-migrations';

/** Any number will do, as long as every migrator of this database takes the same. */
const MIGRATION_LOCK = 7_202_611;

/**
 * Brings a database to the present schema, with the tables of the job queue. Two that run at once wait for
 * each other.
 *
 * @returns the names of the migrations that were applied now.
 * @throws when a migration fails, or failed before: nothing after it is applied.
 */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await applyMigrations(databaseUrl);
    await migrateJobQueue({ connectionString: databaseUrl });
    return applied;
  } finally {
    await lock.end();
  }
}

async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const [schema, migrationsList] = await Promise.all([readSchema(), readMigrations()]);
  const engine = await openSchemaEngine({ databaseUrl, schema });
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    throw new Error(explain(error), { cause: error });
  } finally {
    engine.free();
  }
}

// The engine throws plain objects or Errors that carry Prisma's code beside the message.
function explain(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const message = 'message' in error ? String(error.message) : JSON.stringify(error);
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return `The database was not migrated. ${code}${message}`;
}
