import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/**
 * The common table expressions that end the held reservations of some orders and lower `reserved` by the same amount.
 * They define `closed`: order, variant and quantity of each reservation. The conditional update decides which of two
 * callers at once ends one; the other finds none. Inventory levels are locked in the order of their variants, as
 * everywhere.
 * @param orders a relation with a column `order_id`.
 */
export function closeReservationsSql(orders: Prisma.Sql, to: 'committed' | 'released'): Prisma.Sql {
  return Prisma.sql`
    closed as (
      update stock_reservation set status = ${to}::stock_reservation_status, settled_at = now()
      where order_id in (select order_id from ${orders}) and status = 'held'
      returning order_id, variant_id, quantity),
    locked_level as (
      select variant_id from inventory_level where variant_id in (select variant_id from closed)
      order by variant_id for update),
    unreserved as (
      update inventory_level i set reserved = i.reserved - given.quantity, updated_at = now()
      from (select variant_id, sum(quantity)::int as quantity from closed group by variant_id) given
        join locked_level on locked_level.variant_id = given.variant_id
      where i.variant_id = given.variant_id)`;
}
