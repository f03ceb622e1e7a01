import { createHash } from 'node:crypto';
import { runMigrations as migrateJobQueue } from 'graphile-worker';
import pg from 'pg';
import { renewShopPrivileges } from '../postgres/renew-shop-privileges';
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
    const applied = (await isMigrated(lock)) ? [] : await applyMigrations(databaseUrl);
    await migrateJobQueue({ connectionString: databaseUrl });
    await renewShopPrivileges(lock);
    return applied;
  } finally {
    await lock.end();
  }
}

/** Spares an unchanged database the schema engine, which takes longer to load than everything else here. */
async function isMigrated(client: pg.Client): Promise<boolean> {
  const { rows: tables } = await client.query(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`,
  );
  if (tables[0]?.exists !== true) return false;
  const { rows } = await client.query<{ name: string; checksum: string; isApplied: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isApplied"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const recorded = rows.map(({ name, checksum, isApplied }) => `${name} ${checksum} ${isApplied}`);
  const { migrationDirectories } = await readMigrations();
  const onDisk = migrationDirectories.map(({ path, migrationFile: { content } }) => {
    const checksum = content.tag === 'ok' ? createHash('sha256').update(content.value).digest('hex') : '';
    return `${path} ${checksum} true`;
  });
  return recorded.join('\n') === onDisk.join('\n');
}

async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const { openSchemaEngine } = await import('./open-schema-engine');
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
