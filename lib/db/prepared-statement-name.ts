import 'server-only';

/** More texts than the shop has; what comes after them (long lists of ids, say) is sent without a name. */
const MAX_NAMES = 400;

/**
 * Put into a statement whose best plan depends on its values, or that comes in very many forms: it is not prepared, but
 * planned at each execution.
 */
export const NOT_PREPARED = '/* planned each time */';

const names = new Map<string, string>();

/**
 * A prepared statement's name for each text of SQL, so that PostgreSQL parses and plans it once per connection: with the cart's statements
 * that was three quarters of their time. The values of a query are parameters and no part of its text.
 */
export function preparedStatementName({ sql }: { sql: string }): string {
  if (sql.includes(NOT_PREPARED)) return '';
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = names.size < MAX_NAMES ? `nue_${names.size}` : '';
  if (name) names.set(sql, name);
  return name;
}
