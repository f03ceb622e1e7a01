import { existsSync } from 'node:fs';
import { describeDatabase } from './describe-database';

type Environment = Readonly<Record<string, string | undefined>>;
type Requirement = (env: Environment) => Promise<string | null>;

const NO_DATABASE =
  'DATABASE_URL is not set: it names the PostgreSQL database. `npm run db` starts one for development and prints its address.';

/** A migrated database. */
const tables: Requirement = async ({ DATABASE_URL }) =>
  DATABASE_URL ? (await describeDatabase(DATABASE_URL)).problem : NO_DATABASE;

/**
 * The same for what runs on and on: it reads its environment itself, says all that is wrong with it, and outlives a
 * database that is away for a moment.
 */
const tablesWhereReachable: Requirement = async ({ DATABASE_URL }) => {
  if (!DATABASE_URL) return null;
  const { isReachable, problem } = await describeDatabase(DATABASE_URL);
  return isReachable ? problem : null;
};

/** A database with goods, or the demo's. */
const demoOrCatalogue: Requirement = async ({ DATABASE_URL }) => {
  if (!DATABASE_URL) {
    return existsSync('.data/postgres.seeded')
      ? null
      : 'There is no demo shop here: `npm run demo` makes one. Or name a database in DATABASE_URL.';
  }
  const { problem, hasCatalogue } = await describeDatabase(DATABASE_URL);
  return problem ?? (hasCatalogue ? null : 'The database has no goods: `npm run seed` brings them.');
};

const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
  'prisma/seed/main.ts': tables,
  'scripts/retention.ts': tables,
  'scripts/setup.ts': tables,
  'scripts/sample-data.ts': demoOrCatalogue,
  'scripts/dev.ts': tablesWhereReachable,
  'server/main.ts': tablesWhereReachable,
  'server/worker.ts': tablesWhereReachable,
};

/** What has to be there before a program can run, in a sentence with the command that brings it; null when all is. */
export async function findMissingRequirement(file: string, env: Environment): Promise<string | null> {
  return (await REQUIREMENTS[file]?.(env)) ?? null;
}
