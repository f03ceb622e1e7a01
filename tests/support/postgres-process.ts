import { once } from 'node:events';
import pg from 'pg';
import { migrateDatabase } from '../../scripts/migrations/migrate-database';
import { startEphemeralPostgres } from '../../scripts/postgres/ephemeral-postgres';
import { openTestShop } from '../../scripts/testing/open-test-shop';

const TEMPLATE = 'shop_template';

/**
 * The throw-away PostgreSQL of a test run, with one migrated database of an open shop to copy, until its standard input ends. A
 * process of its own, because Vite's module runner has no `import.meta.resolve`.
 */
const server = await startEphemeralPostgres();
try {
  await server.createDatabase(TEMPLATE);
  await migrateDatabase(server.urlOf(TEMPLATE));
  await openTestShop(server.urlOf(TEMPLATE));
  // A connection that is not quite closed yet would keep the template from being copied.
  const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
  await admin.connect();
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [TEMPLATE]);
  await admin.end();
  console.log(JSON.stringify({ url: server.urlOf('postgres'), template: TEMPLATE }));
  process.stdin.resume();
  await Promise.race([once(process.stdin, 'end'), once(process, 'SIGTERM'), once(process, 'SIGINT')]);
} finally {
  await server.stop();
}
process.exit(0);
