import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { mergeByVariant, type StockQuantity } from './merge-by-variant';

/** What an order took from the shelf and has not given back, by variant. */
export async function listReturnable(tx: Tx, orderId: string): Promise<StockQuantity[]> {
  return tx.$queryRaw<StockQuantity[]>`
    select variant_id as "variantId", -sum(quantity_delta)::int as quantity from stock_movement
    where order_id = ${orderId}::uuid group by variant_id having sum(quantity_delta) < 0 order by variant_id`;
}

/**
 * Puts goods of an order back on the shelf, with an entry in the ledger for each variant, in id order. The caller
 * holds the order's lock; the database refuses more than the order took.
 * @returns the variants of which more would come back than left.
 */
export async function returnStock(
  tx: Tx,
  input: { orderId: string; goods: readonly StockQuantity[]; note: string },
): Promise<Result<null, { variantIds: string[] }>> {
  const goods = input.goods.filter(({ quantity }) => quantity > 0);
  const left = new Map(
    (await listReturnable(tx, input.orderId)).map(({ variantId, quantity }) => [variantId, quantity]),
  );
  const wanted = mergeByVariant(goods);
  const tooMany = wanted.filter(({ variantId, quantity }) => quantity > (left.get(variantId) ?? 0));
  if (tooMany.length > 0) return fail({ variantIds: tooMany.map(({ variantId }) => variantId) });
  for (const { variantId, quantity } of wanted) {
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
