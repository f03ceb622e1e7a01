import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { OrderFulfilmentStatus } from '@/lib/orders/order-state';
import { type NewOrderEvent, recordOrderEvent } from '@/lib/orders/record-order-event';
import { transitionOrder } from '@/lib/orders/transition-order';

type EventActor = Pick<NewOrderEvent, 'actor' | 'actorId'>;

/**
 * Brings an order's fulfilment status in line with its fulfilments, in the transaction that changed one of them, by a
 * conditional update. The database computes it and refuses any other. Leaves an event when it changes.
 * @returns the status after it.
 */
export async function rollUpFulfilmentStatus(
  tx: Tx,
  input: { orderId: string; reason: string } & EventActor,
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

/** Completes an order that is delivered and paid. */
export async function completeOrderIfDone(tx: Tx, input: { orderId: string } & EventActor): Promise<void> {
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
  await transitionOrder(tx, {
    orderId,
    to: 'completed',
    from: ['placed'],
    ...by,
    reason: 'Delivered and paid',
  });
}
