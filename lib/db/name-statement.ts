import 'server-only';

/** More texts than the shop has; what comes after them (long lists of ids, say) is sent without a name. */
const MOST_NAMES = 400;

/**
 * Stands in a text whose best plan depends on its values, or that comes in very many forms: it is planned each time, for
 * what is asked then.
 */
export const PLANNED_EACH_TIME = '/* planned each time */';

const names = new Map<string, string>();

/**
 * A name for each text of SQL, so that PostgreSQL parses and plans it once per connection: with the cart's statements
 * that was three quarters of their time. The values of a query are parameters and no part of its text.
 */
export function nameStatement({ sql }: { sql: string }): string {
  if (sql.includes(PLANNED_EACH_TIME)) return '';
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = names.size < MOST_NAMES ? `nue_${names.size}` : '';
  if (name) names.set(sql, name);
  return name;
}
