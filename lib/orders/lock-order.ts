import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { OrderFulfilmentStatus, OrderStatus } from './order-state';

/**
 * Takes the row lock under which an order, its payments and refunds change: concurrent changes of one of them wait here.
 * @returns the status of the order after the wait; null when there is none.
 */
export async function lockOrder(
  tx: Tx,
  orderId: string,
): Promise<{ status: OrderStatus; fulfilmentStatus: OrderFulfilmentStatus } | null> {
  const [order] = await tx.$queryRaw<{ status: OrderStatus; fulfilmentStatus: OrderFulfilmentStatus }[]>`
    select status::text, fulfilment_status::text as "fulfilmentStatus" from "order"
    where id = ${orderId}::uuid for update`;
  return order ?? null;
}
