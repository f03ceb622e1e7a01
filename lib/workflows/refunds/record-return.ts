import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { mergeByVariant } from '@/lib/inventory/merge-by-variant';
import { listRestockable, restockOrder } from '@/lib/inventory/restock-order';
import { listLineProgress } from '@/lib/orders/fulfilment/create-fulfilment';
import { outstandingOf } from '@/lib/orders/fulfilment/fulfilment-state';
import {
  completeOrderIfDone,
  rollUpFulfilmentStatus,
} from '@/lib/orders/fulfilment/roll-up-fulfilment-status';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { refundableUnits } from '@/lib/pricing/refund-amount';

export type ReturnedLine = {
  orderLineId: string;
  /** Units that are refunded. */
  quantity: number;
  /** Of these, the units to restock; all of them unless given. */
  restocked?: number;
};

type GoodsReturn = { orderId: string; refundId: string; staffId: string; lines: readonly ReturnedLine[] };

/**
 * Records the returned lines of a refund: units that were not dispatched are withdrawn, and the others are restocked as
 * far as they are resaleable. The caller holds the order's lock; the database refuses more than was bought.
 */
export async function recordReturn(tx: Tx, goods: GoodsReturn): Promise<Result<null, 'more_than_bought'>> {
  const { orderId, refundId, staffId } = goods;
  const lines = goods.lines.filter(({ quantity }) => quantity !== 0);
  if (lines.length === 0) return succeed(null);
  const progress = new Map((await listLineProgress(tx, orderId)).map((line) => [line.orderLineId, line]));
  const rows = lines.map(({ orderLineId, quantity, restocked = quantity }) => {
    const line = progress.get(orderLineId);
    const withdrawnQuantity = line ? Math.min(quantity, outstandingOf(line)) : 0;
    return { refundId, orderLineId, quantity, withdrawnQuantity, restockedQuantity: restocked };
  });
  if (!(await areRefundable(tx, { orderId, rows }))) return fail('more_than_bought');
  await tx.refundLine.createMany({ data: rows });
  const by = { actor: 'staff', actorId: staffId } as const;
  const restocked = await restock(tx, { orderId, rows });
  if (!restocked.ok) return fail('more_than_bought');
  const units = restocked.value;
  if (units > 0) {
    const reason = `${units} back on the shelf`;
    await recordOrderEvent(tx, { orderId, type: 'goods_returned', ...by, reason, data: { pieces: units } });
  }
  await rollUpFulfilmentStatus(tx, { orderId, ...by, reason: 'The rest was refunded and is not sent' });
  await completeOrderIfDone(tx, { orderId, ...by });
  return succeed(null);
}

type Row = { orderLineId: string; quantity: number; restockedQuantity: number };

/**
 * Whether the units were bought and not refunded before, and have left the stock and not been restocked: those of a
 * cancelled order have been restocked already.
 */
async function areRefundable(tx: Tx, input: { orderId: string; rows: readonly Row[] }): Promise<boolean> {
  const { orderId, rows } = input;
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    select: { id: true, variantId: true, quantity: true, refunded: { select: { quantity: true } } },
  });
  const isDistinct = new Set(rows.map(({ orderLineId }) => orderLineId)).size === rows.length;
  const areWithin = rows.every(({ orderLineId, quantity, restockedQuantity }) => {
    const line = lines.find(({ id }) => id === orderLineId);
    const before = line?.refunded.reduce((sum, each) => sum + each.quantity, 0) ?? 0;
    const isWhole = Number.isSafeInteger(quantity) && Number.isSafeInteger(restockedQuantity);
    const isWithin = quantity > 0 && restockedQuantity >= 0 && restockedQuantity <= quantity;
    return (
      line &&
      isWhole &&
      isWithin &&
      quantity <= refundableUnits({ quantity: line.quantity, refunded: before })
    );
  });
  if (!(isDistinct && areWithin)) return false;
  const left = new Map((await listRestockable(tx, orderId)).map((each) => [each.variantId, each.quantity]));
  const wanted = mergeByVariant(
    rows.flatMap(({ orderLineId, quantity }) => {
      const variantId = lines.find(({ id }) => id === orderLineId)?.variantId;
      return variantId ? [{ variantId, quantity }] : [];
    }),
  );
  return wanted.every(({ variantId, quantity }) => quantity <= (left.get(variantId) ?? 0));
}

async function restock(
  tx: Tx,
  input: { orderId: string; rows: readonly Row[] },
): Promise<Result<number, unknown>> {
  const { orderId, rows } = input;
  const variants = await tx.orderLine.findMany({ where: { orderId }, select: { id: true, variantId: true } });
  const items = rows.flatMap(({ orderLineId, restockedQuantity: quantity }) => {
    const variantId = variants.find(({ id }) => id === orderLineId)?.variantId;
    return variantId && quantity > 0 ? [{ variantId, quantity }] : [];
  });
  const returned = await restockOrder(tx, { orderId, items, note: 'Came back with a refund' });
  return returned.ok ? succeed(items.reduce((sum, { quantity }) => sum + quantity, 0)) : returned;
}
