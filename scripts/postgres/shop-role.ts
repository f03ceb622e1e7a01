import pg from 'pg';

type ShopRole = { ownerUrl: string; role?: string; password: string };

/**
 * Makes sure that a database has the role that the shop connects as, with this password and the privileges that the
 * shop needs: it can read and write, but neither change the tables nor rewrite what has happened.
 *
 * @param options.ownerUrl the way of the tables' owner to the database, which is migrated.
 * @returns the shop's way to the same database.
 */
export async function prepareShopRole({ ownerUrl, role = 'shop', password }: ShopRole): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(role);
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (rowCount === 0) await client.query(`CREATE ROLE ${name} LOGIN`);
    await client.query(`ALTER ROLE ${name} PASSWORD ${client.escapeLiteral(password)}`);
    await client.query('SELECT grant_shop_privileges($1)', [role]);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
