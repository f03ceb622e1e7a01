import { withClient } from '../../scripts/postgres/with-client';

/** Every table of the shop with its row count and a hash of its rows, apart from those that record the schema. */
export function fingerprintDatabase(databaseUrl: string): Promise<Record<string, string>> {
  return withClient(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '\\_%' order by 1`,
    );
    const entries = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ print: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${name}" t`,
      );
      entries.push([name, rows[0]?.print ?? '']);
    }
    return Object.fromEntries(entries);
  });
}
