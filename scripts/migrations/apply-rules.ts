import type pg from 'pg';
import type { DatabaseRules } from './read-rules';

const RULES_TABLE = `CREATE TABLE IF NOT EXISTS "_database_rules" (
  "is_only_row" boolean PRIMARY KEY DEFAULT true CHECK ("is_only_row"),
  "checksum" text NOT NULL,
  "applied_at" timestamptz NOT NULL DEFAULT now())`;

/** The checksum of the rules that were applied last, or null where none were. */
export async function appliedRulesChecksum(client: pg.Client): Promise<string | null> {
  const { rows: tables } = await client.query(
    `SELECT to_regclass('_database_rules') IS NOT NULL AS "exists"`,
  );
  if (tables[0]?.exists !== true) return null;
  const { rows } = await client.query<{ checksum: string }>('SELECT "checksum" FROM "_database_rules"');
  return rows[0]?.checksum ?? null;
}

/**
 * Makes the functions and triggers of the schema those of prisma/rules, whatever was there: triggers are created again,
 * functions replaced (an index may depend on one), and what the files do not name is dropped. Functions of extensions
 * stay.
 *
 * @param client in an open transaction, so that nobody ever sees a table without its rules.
 * @throws when a file fails, with its name before PostgreSQL's words.
 */
export async function applyRules(client: pg.Client, { files, checksum }: DatabaseRules): Promise<void> {
  await client.query(RULES_TABLE);
  await client.query(DROP_TRIGGERS);
  for (const { name, sql } of files) {
    try {
      await client.query(sql);
    } catch (error) {
      if (error instanceof Error) error.message = `prisma/rules/${name}: ${error.message}`;
      throw error;
    }
  }
  await client.query(DROP_OTHER_FUNCTIONS);
  await client.query(
    `INSERT INTO "_database_rules" ("checksum") VALUES ($1)
     ON CONFLICT ("is_only_row") DO UPDATE SET "checksum" = excluded."checksum", "applied_at" = now()`,
    [checksum],
  );
}

/**
 * The functions and triggers of the schema by name, each with its definition as PostgreSQL prints it. A trigger that is
 * switched off says so.
 */
export async function readAppliedRules(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT 'function ' || p."oid"::regprocedure AS "name", pg_get_functiondef(p."oid") AS "definition"
     FROM pg_proc p WHERE ${IS_OWN_FUNCTION}
     UNION ALL
     SELECT format('trigger %s on %s', t."tgname", t."tgrelid"::regclass),
       pg_get_triggerdef(t."oid") || CASE t."tgenabled" WHEN 'O' THEN '' ELSE ' -- not enabled' END
     FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
     WHERE NOT t."tgisinternal" AND c."relnamespace" = current_schema()::regnamespace
     ORDER BY 1`,
  );
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}

/**
 * What of the rules is not as prisma/rules has it: changed, missing or surplus functions and triggers, by name. Nothing
 * is changed: the rules are applied in a transaction that is rolled back. While it runs, nobody writes to the tables.
 */
export async function listRuleDifferences(client: pg.Client, rules: DatabaseRules): Promise<string[]> {
  await client.query('BEGIN');
  try {
    await client.query("SET LOCAL lock_timeout = '10s'");
    const found = await readAppliedRules(client);
    await applyRules(client, rules);
    const wanted = await readAppliedRules(client);
    const names = new Set([...found.keys(), ...wanted.keys()]);
    return [...names].filter((name) => found.get(name) !== wanted.get(name)).sort();
  } finally {
    await client.query('ROLLBACK');
  }
}

const IS_OWN_FUNCTION = `p."pronamespace" = current_schema()::regnamespace AND p."prokind" IN ('f', 'p')
  AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d."classid" = 'pg_proc'::regclass AND d."objid" = p."oid" AND d."deptype" = 'e')`;

const DROP_TRIGGERS = `DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT t."tgname", t."tgrelid"::regclass AS "table_name" FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
    WHERE NOT t."tgisinternal" AND c."relnamespace" = current_schema()::regnamespace
    ORDER BY c."relname", t."tgname"
  LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', found."tgname", found."table_name");
  END LOOP;
END $$`;

// A function that this transaction has replaced bears its id.
const DROP_OTHER_FUNCTIONS = `DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT p."oid"::regprocedure AS "signature" FROM pg_proc p
    WHERE ${IS_OWN_FUNCTION} AND p."xmin" <> pg_current_xact_id()::xid
  LOOP
    EXECUTE format('DROP ROUTINE %s', found."signature");
  END LOOP;
END $$`;
