import 'server-only';
import type { Tx } from '@/lib/db/client';
import { moveOrder } from './move-order';
import type { OrderFulfilmentStatus } from './order-state';
import { type NewOrderEvent, recordOrderEvent } from './record-order-event';

type By = Pick<NewOrderEvent, 'actor' | 'actorId'>;

/**
 * Brings an order's fulfilment status in line with its parcels, in the transaction that changed one of them, by a
 * conditional update. The database computes it and refuses any other. Leaves an event when it changes.
 * @returns the status after it.
 */
export async function rollUpFulfilmentStatus(
  tx: Tx,
  input: { orderId: string; reason: string } & By,
): Promise<OrderFulfilmentStatus> {
  const { orderId, reason, ...by } = input;
  const [moved] = await tx.$queryRaw<{ from: OrderFulfilmentStatus; to: OrderFulfilmentStatus }[]>`
    with was as (
      select id, fulfilment_status, rolled_up_fulfilment_status(id) as now from "order"
      where id = ${orderId}::uuid for update)
    update "order" o set fulfilment_status = was.now from was
    where o.id = was.id and o.fulfilment_status = was.fulfilment_status
    returning was.fulfilment_status::text as "from", was.now::text as "to"`;
  if (!moved) throw new Error(`There is no order ${orderId}`);
  const { from, to } = moved;
  if (from !== to) await recordOrderEvent(tx, { orderId, type: `fulfilment_${to}`, ...by, from, to, reason });
  return to;
}

/** Completes an order whose goods have arrived and whose money is there. */
export async function completeIfDone(tx: Tx, input: { orderId: string } & By): Promise<void> {
  const { orderId, ...by } = input;
  const done = await tx.order.count({
    where: {
      id: orderId,
      status: 'placed',
      fulfilmentStatus: 'delivered',
      paymentStatus: { notIn: ['unpaid', 'processing'] },
    },
  });
  if (done === 0) return;
  await moveOrder(tx, { orderId, to: 'completed', from: ['placed'], ...by, reason: 'Delivered and paid' });
}
