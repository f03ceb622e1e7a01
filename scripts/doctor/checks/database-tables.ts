import type pg from 'pg';
import { type Check, ok, problem, warning } from '@/scripts/doctor/finding';
import { onDatabase } from '@/scripts/doctor/on-database';
import { appliedRulesChecksum } from '@/scripts/migrations/apply-rules';
import { readRules } from '@/scripts/migrations/read-rules';
import { listMissingMigrations } from '@/scripts/preflight/describe-database';

const AS_OWNER = 'Run `npm run migrate` with the URL of the owner of the tables.';

/** The shop's role can read and write, and cannot change a table or rewrite what has happened (ADR 0010). */
export const databaseRoleCheck: Check = {
  title: 'Database role',
  needs: ['DATABASE_URL'],
  run: (context) =>
    onDatabase(context, async (client) => {
      const { rows } = await client.query<{ name: string; isOwner: boolean; refused: string[] | null }>(
        `SELECT current_user AS "name",
           coalesce(bool_or(pg_has_role(current_user, c."relowner", 'MEMBER')), false) AS "isOwner",
           array_agg(c."relname"::text) FILTER (WHERE NOT has_table_privilege(c."oid", 'SELECT')) AS "refused"
         FROM pg_class c WHERE c."relnamespace" = current_schema()::regnamespace AND c."relkind" = 'r'`,
      );
      const [role] = rows;
      if (!role) return problem('unknown', AS_OWNER);
      if (role.refused) return problem(`${role.name} may not read ${role.refused.join(', ')}`, AS_OWNER);
      return role.isOwner
        ? warning(
            `${role.name} owns the tables: a break-in could rewrite orders and ledger`,
            'Make a role of its own for the shop (README, “The database”), and keep this one for migrations.',
          )
        : ok(`${role.name}, which cannot change tables`);
    }),
};

/** The tables and rules are those of this release. */
export const tablesCheck: Check = {
  title: 'Tables',
  needs: ['DATABASE_URL'],
  run: (context) =>
    onDatabase(context, async (client) => {
      const missing = await listMissingMigrations(client);
      if (missing === null) return problem('there are none', AS_OWNER);
      if (missing.length > 0)
        return problem(`${missing.length} migrations are missing, up to ${missing.at(-1)}`, AS_OWNER);
      const { checksum } = await readRules();
      if ((await appliedRulesChecksum(client)) !== checksum)
        return problem('functions and triggers are not those of this release', AS_OWNER);
      return describeCatalogue(client);
    }),
};

async function describeCatalogue(client: pg.Client) {
  const { rows } = await client.query<{ products: number; options: number }>(
    `SELECT (SELECT count(*)::int FROM "product" WHERE "status" = 'active') AS "products",
       (SELECT count(*)::int FROM "delivery_option" WHERE "is_active") AS "options"`,
  );
  const { products = 0, options = 0 } = rows[0] ?? {};
  const found = `those of this release; ${products} products on sale, ${options} delivery options`;
  return products > 0 && options > 0
    ? ok(found)
    : warning(found, '`npm run seed` brings a first product and delivery options; change them at /admin.');
}
