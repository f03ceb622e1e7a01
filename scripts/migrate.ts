import pg from 'pg';
import { listRuleDifferences } from '@/scripts/migrations/apply-rules';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import { readRules } from '@/scripts/migrations/read-rules';

/**
 * `npm run migrate`: brings the database at DATABASE_URL to the present schema and rules.
 * `npm run migrate -- --check-rules`: changes nothing, and fails when a function or a trigger is not as prisma/rules has it.
 */
const databaseUrl = process.env.DATABASE_URL;
const [argument] = process.argv.slice(2);
if (argument !== undefined && argument !== '--check-rules') {
  console.error('Usage: npm run migrate [-- --check-rules]');
  process.exit(2);
}
if (!databaseUrl) {
  console.error('DATABASE_URL is not set: it names the database to migrate.');
  process.exit(2);
}

try {
  if (argument === '--check-rules') process.exit(await checkRules(databaseUrl));
  const { applied, unknown } = await migrateDatabase(databaseUrl);
  if (unknown.length > 0) {
    console.warn(`Left alone: the database is newer than this release. It also has ${unknown.join(', ')}.`);
  } else {
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  }
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function checkRules(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const differences = await listRuleDifferences(client, await readRules());
  await client.end();
  if (differences.length === 0) {
    console.log('The functions and triggers of the database are those of prisma/rules.');
    return 0;
  }
  console.error(
    `These are not as prisma/rules has them:\n${differences.map((name) => `  ${name}`).join('\n')}`,
  );
  return 1;
}
