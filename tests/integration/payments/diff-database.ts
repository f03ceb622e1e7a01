import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import type { Sql } from '../../support/test-shop';

type Row = { table: string; row: Record<string, unknown> };

/** Every row of the shop's tables, and of the job queue. */
export async function readDatabase(sql: Sql): Promise<Set<string>> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'
       and (table_schema = 'public' or table_schema || '.' || table_name = $1)`,
    [QUEUE_TABLES.jobs],
  );
  const rows = await sql<Row>(
    tables
      .map(({ name }) => `select '${name}' as table, to_jsonb(t) as row from ${name} t`)
      .join(' union all '),
  );
  return new Set(rows.map(({ table, row }) => JSON.stringify({ table, row: withoutCounters(row) })));
}

/** What came and what went between two readings; every id, time and token is masked, so that two orders can be compared. */
export function diffDatabase(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  const only = (rows: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...rows]
      .filter((row) => !others.has(row))
      .map(mask)
      .toSorted();
  return { came: only(after, before), went: only(before, after) };
}

function withoutCounters(row: Row['row']): Row['row'] {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([key, value]) =>
        !['sequence', 'order_number'].includes(key) && !(key === 'id' && typeof value === 'number'),
    ),
  );
}

function mask(row: string): string {
  return row
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(\+00:00)?/g, 'a time')
    .replace(/[A-Za-z0-9_-]{20,}/g, 'an id')
    .replace(/\btest[- ](product )?\d+/gi, 'a product')
    .replace(/\b\d{5,}\b(?=[^:,}]*['"])/g, 'a number');
}
