import type pg from 'pg';
import type { ArchivedTable } from '@/scripts/backup/archive/archive-format';
import { appliedRulesChecksum } from '@/scripts/migrations/apply-rules';
import { readAppliedMigrations } from '@/scripts/migrations/read-applied-migrations';

/** Brought by migrating, and no rows of the shop. */
const LEFT_OUT = ['_prisma_migrations', '_database_rules', 'graphile_worker.migrations'];

/**
 * The tables whose rows make up the shop, with the columns that hold something of their own: a generated column is
 * computed again. Tables of extensions are left out.
 */
export async function listTables(client: pg.Client): Promise<ArchivedTable[]> {
  const { rows } = await client.query<ArchivedTable>(
    `SELECT ${AREA} AS "area", c."relname" AS "name", array_agg(a."attname"::text ORDER BY a."attnum") AS "columns"
     FROM pg_class c JOIN pg_namespace n ON n."oid" = c."relnamespace" JOIN pg_attribute a ON a."attrelid" = c."oid"
     WHERE c."relkind" = 'r' AND n."nspname" IN (current_schema(), 'graphile_worker') AND ${IS_OWN}
       AND c."oid"::regclass::text <> ALL ($1)
       AND a."attnum" > 0 AND NOT a."attisdropped" AND a."attgenerated" = ''
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [LEFT_OUT],
  );
  return rows;
}

/** The last number that each sequence gave, by its name. Read at the end: a sequence does not stop at a snapshot. */
export async function readSequences(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `SELECT s."schemaname" || '.' || s."sequencename" AS "name",
       coalesce(s."last_value", s."start_value" - s."increment_by")::text AS "last"
     FROM (SELECT CASE "schemaname" WHEN 'graphile_worker' THEN 'queue' ELSE 'shop' END AS "schemaname", "sequencename",
         "last_value", "start_value", "increment_by"
       FROM pg_sequences WHERE "schemaname" IN (current_schema(), 'graphile_worker')) s
     ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]));
}

/** The migrations and the rules that a database has. @throws with a sentence when it was never migrated. */
export async function readSchemaVersion(
  client: pg.Client,
): Promise<{ migrations: string[]; rulesChecksum: string | null }> {
  const migrations = await readAppliedMigrations(client);
  if (migrations === null)
    throw new Error('The database has no tables of the shop: `npm run migrate` makes them.');
  return { migrations, rulesChecksum: await appliedRulesChecksum(client) };
}

/** A table as SQL names it, on the connection's search path. */
export function quotedTable(client: pg.Client, { area, name }: Pick<ArchivedTable, 'area' | 'name'>): string {
  return `${area === 'queue' ? 'graphile_worker.' : ''}${client.escapeIdentifier(name)}`;
}

/** The table with its columns, for COPY. */
export function copyTarget(client: pg.Client, table: ArchivedTable): string {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  return `${quotedTable(client, table)} (${columns})`;
}

const AREA = `CASE n."nspname" WHEN 'graphile_worker' THEN 'queue' ELSE 'shop' END`;
const IS_OWN = `NOT EXISTS (SELECT FROM pg_depend d
  WHERE d."classid" = 'pg_class'::regclass AND d."objid" = c."oid" AND d."deptype" = 'e')`;
