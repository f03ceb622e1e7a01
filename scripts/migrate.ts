import { migrateDatabase } from './migrations/migrate-database';

/** `npm run migrate`: brings the database at DATABASE_URL to the present schema. */
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error('DATABASE_URL is not set: it names the database to migrate.');
  process.exit(2);
}

try {
  const applied = await migrateDatabase(databaseUrl);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
