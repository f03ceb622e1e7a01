import 'server-only';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import { closeReservationsSql } from './close-reservations';

/**
 * Turns the stock that an order has reserved into stock that is sold: the reservation ends, and the ledger records the
 * sale. Calling it again does nothing, because a reservation is closed once.
 */
export async function commitReservations(tx: Tx, orderId: string): Promise<void> {
  await tx.$executeRaw`
    with committed_order as (select ${orderId}::uuid as order_id),
    ${commitReservationsSql(Prisma.sql`committed_order`)}
    select count(*) from closed`;
}

/**
 * The common table expressions that do the same for some orders: each inventory level changes once for all of them.
 * @param orders a relation with a column `order_id`.
 */
export function commitReservationsSql(orders: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    ${closeReservationsSql(orders, 'committed')},
    ledger as (
      insert into stock_movement (variant_id, order_id, quantity_delta, reason)
      select variant_id, order_id, -quantity, 'sale' from closed)`;
}
