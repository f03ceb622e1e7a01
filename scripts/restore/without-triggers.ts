import type pg from 'pg';

type ForeignKey = { table: string; name: string; definition: string };

/**
 * Runs `work` while no trigger of the shop runs and no foreign key holds, so that tables can be filled in any order with
 * rows as they are: each is what the triggers made of it when it was written, and running them again would count and
 * announce it twice. Checks and unique indexes hold as ever; the foreign keys then check all rows at once.
 * @param client in an open transaction, as the owner of the tables.
 * @param tables as SQL names them.
 */
export async function withoutTriggers<Value>(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<Value>,
): Promise<Value> {
  const { rows: foreignKeys } = await client.query<ForeignKey>(
    `SELECT "conrelid"::regclass::text AS "table", quote_ident("conname") AS "name",
       pg_get_constraintdef("oid") AS "definition"
     FROM pg_constraint
     WHERE "contype" = 'f' AND "connamespace" IN (current_schema()::regnamespace, to_regnamespace('graphile_worker'))`,
  );
  for (const { table, name } of foreignKeys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const value = await work();
  for (const { table, name, definition } of foreignKeys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  return value;
}
