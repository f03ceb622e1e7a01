import 'server-only';
import type { Tx } from '@/lib/db/client';

/**
 * Whether no other saved filter that this person sees, or that others would see beside it, has the name, ignoring case.
 * Serialised by an advisory lock, so that two at once cannot both find it free; a unique index holds it besides.
 */
export async function isFilterNameFree(
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
