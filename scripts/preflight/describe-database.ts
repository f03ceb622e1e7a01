import pg from 'pg';
import { readAppliedMigrations } from '@/scripts/migrations/read-applied-migrations';
import { readMigrations } from '@/scripts/migrations/read-migrations';

export type DatabaseDescription = {
  isReachable: boolean;
  /** Why the shop cannot work with it, in a sentence with what to do. */
  problem: string | null;
  hasCatalogue: boolean;
};

const CONNECT_LIMIT_MS = 5_000;
const NOT_PERMITTED = '42501';

/** Whether a database can be reached, has the tables of this release, and goods in them. Changes nothing. */
export async function describeDatabase(databaseUrl: string): Promise<DatabaseDescription> {
  const unusable = (problem: string, isReachable = true) => ({ isReachable, problem, hasCatalogue: false });
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: CONNECT_LIMIT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return unusable(
      `The database at DATABASE_URL cannot be reached (${describeConnectError(error)}): start it, or correct DATABASE_URL.`,
      false,
    );
  }
  try {
    const missing = await listMissingMigrations(client);
    if (missing === null)
      return unusable('The database at DATABASE_URL has no tables: `npm run migrate` makes them.');
    if (missing.length > 0) {
      return unusable(
        `The database at DATABASE_URL lacks ${missing.length} migrations of this release, up to ${missing.at(-1)}: \`npm run migrate\` applies them.`,
      );
    }
    const { rows } = await client.query('SELECT EXISTS (SELECT FROM "product") AS "isThere"');
    return { isReachable: true, problem: null, hasCatalogue: rows[0]?.isThere === true };
  } finally {
    await client.end();
  }
}

/**
 * The migrations of this release that a database does not have; null where there are none at all. A database that does
 * not let its role read them was migrated before releases with that privilege, so that it lacks some.
 */
export async function listMissingMigrations(client: pg.Client): Promise<string[] | null> {
  const applied = await readAppliedMigrations(client).catch((error: { code?: string }) => {
    if (error.code === NOT_PERMITTED) return [];
    throw error;
  });
  if (applied === null) return null;
  const known = new Set(applied);
  return (await readMigrations()).map(({ name }) => name).filter((name) => !known.has(name));
}

function describeConnectError(error: unknown): string {
  if (error instanceof AggregateError) return describeConnectError(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
