import type pg from 'pg';
import { withClient } from '@/scripts/postgres/with-client';

/**
 * Sample rows of a table: what follows `insert into` for $1 rows, or for those from $2 to $3 of them where they can be
 * inserted in batches.
 */
export type SampleTable = { name: string; rows: string };

/**
 * Fills an empty database with what it would hold after a long time.
 * Triggers and foreign keys are off for the inserts alone (`session_replication_role`, which takes a superuser), and
 * indexes are built afterwards; CHECKs hold as ever. What the triggers would have refused has to be left out of the rows.
 * All is one transaction: `now()` is the same moment for every table, and rows that are named by their time find each other.
 */
export async function insertSampleRows(input: {
  databaseUrl: string;
  tables: readonly SampleTable[];
  count: number;
  onProgress: (text: string) => void;
}): Promise<void> {
  const { databaseUrl, tables, count, onProgress } = input;
  await withClient(databaseUrl, async (client) => {
    await client.query(
      "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'",
    );
    const names = tables.map((table) => table.name);
    await client.query('begin');
    const indexes = await dropIndexes(client, names);
    for (const { name, rows } of tables) {
      const startedAt = performance.now();
      await client.query(insertStatement({ name, rows }, { count, from: 1, to: count }));
      for (const definition of indexes.get(name) ?? []) await client.query(definition);
      onProgress(`${name}, ${secondsSince(startedAt)}`);
    }
    await client.query('commit');
    // As the automatic one leaves them; it must not come in the middle of what is measured.
    const startedAt = performance.now();
    await client.query(`vacuum (analyze) ${names.map((name) => `"${name}"`).join(', ')}`);
    await client.query('checkpoint');
    onProgress(`vacuum, ${secondsSince(startedAt)}`);
  });
}

/** The statement that writes the rows `from` to `to` of a table that is to have `count`. */
export function insertStatement(
  { name, rows }: SampleTable,
  range: { count: number; from: number; to: number },
): string {
  return `insert into "${name}" ${bindRange(rows, range)}`;
}

/** A statement about $1 rows, the $2 to $3 of them, with the numbers in it. */
export function bindRange(statement: string, range: { count: number; from: number; to: number }): string {
  return statement
    .replaceAll('$1', String(range.count))
    .replaceAll('$2', String(range.from))
    .replaceAll('$3', String(range.to));
}

function secondsSince(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/** Takes away all indexes but those of constraints. @returns the statements that build them, by table. */
async function dropIndexes(client: pg.Client, tables: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; index: string; definition: string }>(
    `select c.relname as table, i.indexrelid::regclass::text as index, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relname = any($1) and c.relnamespace = 'public'::regnamespace
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [tables],
  );
  const definitions = new Map<string, string[]>();
  for (const { table, index, definition } of rows) {
    await client.query(`drop index ${index}`);
    definitions.set(table, [...(definitions.get(table) ?? []), definition]);
  }
  return definitions;
}
