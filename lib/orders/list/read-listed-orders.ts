import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { NOT_PREPARED } from '@/lib/db/prepared-statement-name';
import type { StaffOrderRow } from '@/lib/orders/staff-order';
import { Prisma } from '@/prisma/generated/client';
import type { OrderCursor } from './order-cursor';

/** A row of a list with its cursor. */
export type ListedOrder = { cursor: OrderCursor; row: StaffOrderRow };

/** A row as it comes from the database. */
export type ListedOrderRow = Omit<StaffOrderRow, 'createdAt'> & { createdAt: number; value: number };

const planHint = Prisma.raw(NOT_PREPARED);

/**
 * The rows of a list, found and read in one statement.
 * @param cursors SQL for `order_number` and `value`, by which the rows are sorted.
 */
export async function readListedOrders(
  cursors: Prisma.Sql,
  { isDescending }: { isDescending: boolean },
): Promise<ListedOrder[]> {
  const rows = await getDb().$queryRaw<ListedOrderRow[]>`
    ${planHint} ${listedRows(cursors)} order by ${rowSortClause(isDescending)}`;
  return toListedOrders(rows);
}

/** SQL for the rows of a list in no order. Times are numbers, which Prisma takes apart faster. */
export function listedRows(cursors: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select place.value, o.order_number as "orderNumber", round(date_part('epoch', o.created_at) * 1000) as "createdAt",
      o.shipping_name as "customerName", o.shipping_city as city, o.shipping_country as country,
      o.promotion_code as "promotionCode", o.total_minor as "totalMinor", o.currency, o.status::text,
      o.payment_status::text as "paymentStatus", o.fulfilment_status::text as "fulfilmentStatus",
      o.payment_method::text as "paymentMethod", o.attention_reason as "attentionReason",
      (select coalesce(sum(l.quantity), 0)::int from order_line l where l.order_id = o.id) as "itemCount"
    from (${cursors}) place
    cross join lateral (select * from "order" o where o.order_number = place.order_number offset 0) o`;
}

/** How rows of a list are sorted. */
export function rowSortClause(isDescending: boolean): Prisma.Sql {
  return isDescending ? Prisma.sql`value desc, "orderNumber" desc` : Prisma.sql`value asc, "orderNumber" asc`;
}

export function toListedOrders(rows: readonly ListedOrderRow[]): ListedOrder[] {
  return rows.map((row) => ({
    cursor: { value: row.value, orderNumber: row.orderNumber },
    row: {
      orderNumber: row.orderNumber,
      createdAt: new Date(row.createdAt),
      customerName: row.customerName,
      city: row.city,
      country: row.country,
      promotionCode: row.promotionCode,
      itemCount: row.itemCount,
      totalMinor: minor(row.totalMinor),
      currency: requireCurrency(row.currency),
      status: row.status,
      paymentStatus: row.paymentStatus,
      fulfilmentStatus: row.fulfilmentStatus,
      paymentMethod: row.paymentMethod,
      attentionReason: row.attentionReason,
    },
  }));
}
