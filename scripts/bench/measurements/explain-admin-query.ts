import { withClient } from '@/scripts/postgres/with-client';
import type { AdminQuery, SampleOrder } from './admin-queries';

/** The plan (`EXPLAIN ANALYZE`) of the statement behind an admin query. */
export async function explainAdminQuery(
  databaseUrl: string,
  { query, sample }: { query: AdminQuery; sample: SampleOrder },
): Promise<string> {
  const statement = query.statement?.(sample);
  if (!statement) return '';
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ 'QUERY PLAN': string }>({
      text: `explain (analyze, buffers, costs off, summary on) ${statement.text}`,
      values: statement.values,
    }),
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
