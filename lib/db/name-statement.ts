import 'server-only';

/** More texts than the shop has; what comes after them (long lists of ids, say) is sent without a name. */
const MOST_NAMES = 400;

const names = new Map<string, string>();

/**
 * A name for each text of SQL, so that PostgreSQL parses and plans it once per connection: with the cart's statements
 * that was three quarters of their time. The values of a query are parameters and no part of its text.
 */
export function nameStatement({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = names.size < MOST_NAMES ? `nue_${names.size}` : '';
  if (name) names.set(sql, name);
  return name;
}
