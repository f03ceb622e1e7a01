import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { mergeByVariant, type StockQuantity } from './merge-by-variant';

/**
 * The units of an order that may be restocked, by variant: what it took, less what was restocked before and what a
 * refund wrote off, because it is broken or stays with the buyer.
 */
export async function listRestockable(tx: Tx, orderId: string): Promise<StockQuantity[]> {
  return tx.$queryRaw<StockQuantity[]>`
    with moved as (
      select variant_id, -sum(quantity_delta)::int as quantity from stock_movement
      where order_id = ${orderId}::uuid group by variant_id),
    written_off as (
      select l.variant_id, sum(r.quantity - r.restocked_quantity)::int as quantity
      from order_line l join refund_line r on r.order_line_id = l.id
      where l.order_id = ${orderId}::uuid group by l.variant_id)
    select m.variant_id as "variantId", m.quantity - coalesce(w.quantity, 0) as quantity
    from moved m left join written_off w on w.variant_id = m.variant_id
    where m.quantity > coalesce(w.quantity, 0) order by m.variant_id`;
}

/**
 * Returns units of an order to stock, with an entry in the ledger for each variant, in id order. The caller
 * holds the order's lock; the database refuses more than the order took.
 * @returns the variants of which more would come back than left.
 */
export async function restockOrder(
  tx: Tx,
  input: { orderId: string; items: readonly StockQuantity[]; note: string },
): Promise<Result<null, { variantIds: string[] }>> {
  const items = input.items.filter(({ quantity }) => quantity > 0);
  const restockable = new Map(
    (await listRestockable(tx, input.orderId)).map(({ variantId, quantity }) => [variantId, quantity]),
  );
  const merged = mergeByVariant(items);
  const tooMany = merged.filter(({ variantId, quantity }) => quantity > (restockable.get(variantId) ?? 0));
  if (tooMany.length > 0) return fail({ variantIds: tooMany.map(({ variantId }) => variantId) });
  for (const { variantId, quantity } of merged) {
    await tx.stockMovement.create({
      data: {
        id: newId(),
        variantId,
        orderId: input.orderId,
        quantityDelta: quantity,
        reason: 'return',
        note: input.note,
      },
    });
  }
  return succeed(null);
}
