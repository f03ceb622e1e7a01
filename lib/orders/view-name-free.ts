import 'server-only';
import type { Tx } from '@/lib/db/client';

/**
 * Whether no other view that this person sees, or that everybody would see beside it, has the name in any case. Changes
 * of views go one after the other, so that two at once cannot both find it free; the database holds it besides.
 */
export async function isViewNameFree(
  tx: Tx,
  input: { staffId: string; name: string; exceptId: string | null },
): Promise<boolean> {
  const { staffId, name, exceptId } = input;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('order_list_view'))`;
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from order_list_view where lower(name) = lower(${name}) and (staff_id = ${staffId}::uuid or is_shared)
      and id is distinct from ${exceptId}::uuid limit 1`;
  return rows.length === 0;
}
