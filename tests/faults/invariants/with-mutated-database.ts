import pg from 'pg';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import type { Sql } from '../../support/test-shop';

/**
 * Mutates the database as only a superuser can, without triggers and foreign keys, inspects it, and rolls back.
 * @param input.inspect is given SQL that sees the mutation.
 */
export async function withMutatedDatabase<Value>(input: {
  statements: string;
  inspect: (sql: Sql) => Promise<Value>;
}): Promise<Value> {
  const client = new pg.Client({ connectionString: requireDatabaseUrl() });
  await client.connect();
  let last: Promise<unknown> = Promise.resolve();
  const sql: Sql = (text, values) => {
    // A connection runs one statement at a time, and the checker sends many at once.
    const result = last.then(() => client.query(text, values));
    last = result.catch(() => undefined);
    return result.then(({ rows }) => rows);
  };
  try {
    await client.query('begin; set local session_replication_role = replica');
    await client.query(input.statements);
    return await input.inspect(sql);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}
