import 'server-only';
import type { Tx } from '@/lib/db/client';

/**
 * Sets `on_hand` and `reserved` of an inventory level to the sums of the ledger and of the held reservations. The row is
 * locked first: whoever changes one of them changes the level too, and waits.
 * @returns whether anything differed.
 */
export async function recalculateInventoryLevel(tx: Tx, variantId: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from inventory_level where variant_id = ${variantId}::uuid for update`;
  const count = await tx.$executeRaw`
    update inventory_level i set on_hand = sums.moved, reserved = sums.held, updated_at = now()
    from (select
        (select coalesce(sum(quantity_delta), 0)::int from stock_movement where variant_id = ${variantId}::uuid) as moved,
        (select coalesce(sum(quantity), 0)::int from stock_reservation
          where variant_id = ${variantId}::uuid and status = 'held') as held) as sums
    where i.variant_id = ${variantId}::uuid and (i.on_hand <> sums.moved or i.reserved <> sums.held)`;
  return count === 1;
}
