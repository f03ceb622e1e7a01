import type pg from 'pg';

/**
 * Gives the shop's role, where the shop has one of its own, what later migrations added. It is known by its owning the
 * tables of the job queue.
 */
export async function renewShopPrivileges(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ role: string }>(
    `SELECT r.rolname AS role FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
     WHERE n.nspname = 'graphile_worker'
       AND NOT pg_has_role(r.oid, (SELECT relowner FROM pg_class WHERE oid = 'order_event'::regclass), 'MEMBER')`,
  );
  for (const { role } of rows) await owner.query('SELECT grant_shop_privileges($1)', [role]);
}
