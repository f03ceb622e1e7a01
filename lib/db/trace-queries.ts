import 'server-only';
import type pg from 'pg';
import { markFailed, startClientSpan } from '@/lib/tracing/traced';

const MAX_SQL_LENGTH = 2_000;

/** Makes each statement of a connection a span of its request's trace, with its text and never its values. */
export function traceQueries(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const tracedQuery = (...args: unknown[]) => {
    const sql = textOf(args[0]);
    const span = sql === null ? null : startClientSpan(`PostgreSQL ${firstWord(sql)}`, attributesOf(sql));
    if (!span) return query(...args);
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      const end = (error: unknown, ...rest: unknown[]) => {
        if (error) markFailed(span, error);
        span.end();
        return callback(error, ...rest);
      };
      return query(...args.slice(0, -1), end);
    }
    const result = query(...args) as Promise<unknown>;
    result.catch((error: unknown) => markFailed(span, error)).finally(() => span.end());
    return result;
  };
  client.query = tracedQuery as typeof client.query;
}

function attributesOf(sql: string) {
  return { 'db.system.name': 'postgresql', 'db.query.text': sql.slice(0, MAX_SQL_LENGTH) };
}

/** The text of a statement; null for what is no statement of ours, such as a cursor. */
function textOf(statement: unknown): string | null {
  if (typeof statement === 'string') return statement;
  if (typeof statement !== 'object' || statement === null || 'submit' in statement) return null;
  return 'text' in statement && typeof statement.text === 'string' ? statement.text : null;
}

function firstWord(sql: string): string {
  return /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'query';
}
