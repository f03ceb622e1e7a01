import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { OrderPaymentStatus } from './order-state';
import { type NewOrderEvent, recordOrderEvent } from './record-order-event';

/**
 * Brings an order's payment status in line with its payments and their refunds, in the transaction that changed one of
 * them. The database computes it and refuses any other (`prisma/rules/payments.sql`). Leaves an event when it changes.
 * @returns the status after it.
 */
export async function rollUpPaymentStatus(
  tx: Tx,
  input: { orderId: string; reason: string } & Pick<NewOrderEvent, 'actor' | 'actorId'>,
): Promise<OrderPaymentStatus> {
  const { orderId, reason, actor, actorId } = input;
  const [status] = await tx.$queryRaw<{ from: OrderPaymentStatus; to: OrderPaymentStatus }[]>`
    select payment_status as "from", rolled_up_payment_status(id) as "to" from "order"
    where id = ${orderId}::uuid for update`;
  if (!status) throw new Error(`There is no order ${orderId}`);
  const { from, to } = status;
  if (from === to) return to;
  await tx.order.update({ where: { id: orderId }, data: { paymentStatus: to } });
  await recordOrderEvent(tx, { orderId, type: `payment_${to}`, actor, actorId, from, to, reason });
  return to;
}
