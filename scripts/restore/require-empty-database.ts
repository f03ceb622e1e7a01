import type pg from 'pg';

const OBJECTS = `SELECT c."oid"::regclass::text AS "name" FROM pg_class c
  WHERE c."relnamespace" IN (current_schema()::regnamespace, to_regnamespace('graphile_worker'))
    AND c."relkind" IN ('r', 'p', 'v', 'm', 'S')
    AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d."classid" = 'pg_class'::regclass AND d."objid" = c."oid" AND d."deptype" = 'e')
  ORDER BY 1 LIMIT 3`;

/** The first major version that knows all of the shop's SQL. */
const MIN_SERVER_VERSION = 150_000;

/** @throws with a sentence unless the database has no table yet, and a server that is new enough. */
export async function requireEmptyDatabase(client: pg.Client): Promise<void> {
  const { rows: versions } = await client.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS "number", current_setting('server_version') AS "name"`,
  );
  const [version] = versions;
  if (!version || version.number < MIN_SERVER_VERSION)
    throw new Error(`The server is PostgreSQL ${version?.name}: the shop needs 15 or newer.`);
  const { rows } = await client.query<{ name: string }>(OBJECTS);
  if (rows.length === 0) return;
  throw new Error(
    `The database is not empty (it has ${rows.map(({ name }) => name).join(', ')}…), and nothing was changed: restore into a new one, made with CREATE DATABASE.`,
  );
}
