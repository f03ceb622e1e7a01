import type { AdminQuestion, SampleOrder } from './admin-questions';
import { withClient } from './with-client';

/** How PostgreSQL answers the statement of a question, with what it read and how long that took. */
export async function explainQuestion(
  databaseUrl: string,
  { question, sample }: { question: AdminQuestion; sample: SampleOrder },
): Promise<string> {
  const statement = question.statement?.(sample);
  if (!statement) return '';
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ 'QUERY PLAN': string }>({
      text: `explain (analyze, buffers, costs off, summary on) ${statement.text}`,
      values: statement.values,
    }),
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
