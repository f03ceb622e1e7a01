import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

/**
 * What was promised to an order leaves the shelf: the promise ends, and the ledger records it, variant by variant in id
 * order. For reservations that the caller has just closed.
 */
export async function sellHeldStock(
  tx: Tx,
  input: { orderId: string; goods: readonly { variantId: string; quantity: number }[] },
): Promise<void> {
  const inIdOrder = input.goods.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  for (const { variantId, quantity } of inIdOrder) {
    await tx.$executeRaw`
      with level as (
        update inventory_level set reserved = reserved - ${quantity}, updated_at = now()
        where variant_id = ${variantId}::uuid
        returning variant_id)
      insert into stock_movement (id, variant_id, order_id, quantity_delta, reason)
      select ${newId()}::uuid, variant_id, ${input.orderId}::uuid, ${-quantity}, 'sale' from level`;
  }
}
