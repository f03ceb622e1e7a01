import { describe, expect, it } from 'vitest';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();

/** What `lib/jobs/queries.ts` reads of them, with the types that it expects. */
const COLUMNS = {
  [QUEUE_TABLES.jobs]: {
    id: 'bigint',
    task_id: 'integer',
    payload: 'json',
    attempts: 'smallint',
    max_attempts: 'smallint',
    last_error: 'text',
    key: 'text',
    is_available: 'boolean',
    locked_at: 'timestamp with time zone',
    locked_by: 'text',
    run_at: 'timestamp with time zone',
    updated_at: 'timestamp with time zone',
  },
  [QUEUE_TABLES.tasks]: { id: 'integer', identifier: 'text' },
  [QUEUE_TABLES.queues]: { locked_at: 'timestamp with time zone', locked_by: 'text' },
};

describe('the installed job queue', () => {
  it.each(Object.entries(COLUMNS))('has the columns that the shop reads of %s', async (table, columns) => {
    const found = await sql<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, atttypmod) as type
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    );
    expect(Object.fromEntries(found.map(({ name, type }) => [name, type]))).toMatchObject(columns);
  });
});
