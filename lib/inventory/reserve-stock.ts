import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { mergeByVariant, type StockQuantity } from './merge-by-variant';

/**
 * Reserves stock for an order: one conditional statement per variant, lines merged and taken in id order, so that two
 * orders can neither reserve the same unit nor deadlock (commerce rule 5).
 * @returns the variants that could not be had; the caller then rolls the transaction back.
 */
export async function reserveStock(
  tx: Tx,
  input: { orderId: string; lines: readonly StockQuantity[] },
): Promise<Result<null, { variantIds: string[] }>> {
  const refused: string[] = [];
  for (const { variantId, quantity } of mergeByVariant(input.lines)) {
    const count = await tx.$executeRaw`
      with taken as (
        update inventory_level set reserved = reserved + ${quantity}, updated_at = now()
        where variant_id = ${variantId}::uuid and on_hand - reserved >= ${quantity} returning variant_id)
      insert into stock_reservation (id, order_id, variant_id, quantity)
      select ${newId()}::uuid, ${input.orderId}::uuid, variant_id, ${quantity}::int from taken`;
    if (count === 0) refused.push(variantId);
  }
  return refused.length > 0 ? fail({ variantIds: refused }) : succeed(null);
}
