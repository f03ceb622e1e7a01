import pg from 'pg';
import type { Sql } from '../../support/shop';

/**
 * Breaks the database as only a superuser can, without triggers and foreign keys, looks, and undoes it.
 * @param input.look is given SQL that sees the damage.
 */
export async function withBrokenDatabase<Value>(input: {
  statements: string;
  look: (sql: Sql) => Promise<Value>;
}): Promise<Value> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  let last: Promise<unknown> = Promise.resolve();
  const sql: Sql = (text, values) => {
    // A connection does one thing at a time, and the checker asks many at once.
    const result = last.then(() => client.query(text, values));
    last = result.catch(() => undefined);
    return result.then(({ rows }) => rows);
  };
  try {
    await client.query('begin; set local session_replication_role = replica');
    await client.query(input.statements);
    return await input.look(sql);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}
