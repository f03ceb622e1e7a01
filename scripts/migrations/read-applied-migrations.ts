import type pg from 'pg';

/** The names of the migrations that a database has, in their order; null where nobody has migrated it. */
export async function readAppliedMigrations(client: pg.Client): Promise<string[] | null> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`);
  if (!rows[0]?.isThere) return null;
  const { rows: applied } = await client.query<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL AND "finished_at" IS NOT NULL ORDER BY 1`,
  );
  return applied.map(({ name }) => name);
}
