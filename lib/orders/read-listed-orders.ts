import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { PLANNED_EACH_TIME } from '@/lib/db/name-statement';
import { Prisma } from '@/prisma/generated/client';
import type { StaffOrderRow } from './staff-order';
import type { OrderCursor } from './staff-order-cursor';

/** A row of a list with its place in it. */
export type ListedOrder = { place: OrderCursor; row: StaffOrderRow };

/** A row as it comes from the database. */
export type ListedAnswer = Omit<StaffOrderRow, 'createdAt'> & { createdAt: number; value: number };

const mark = Prisma.raw(PLANNED_EACH_TIME);

/**
 * The rows of a list, found and read in one statement.
 * @param places SQL for `order_number` and `value`, by which the rows are sorted.
 */
export async function readListedOrders(
  places: Prisma.Sql,
  { isDescending }: { isDescending: boolean },
): Promise<ListedOrder[]> {
  const rows = await getDb().$queryRaw<ListedAnswer[]>`
    ${mark} ${listedRows(places)} order by ${sortOfRows(isDescending)}`;
  return toListedOrders(rows);
}

/** SQL for the rows of a list in no order. Times are numbers, which Prisma takes apart faster. */
export function listedRows(places: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select place.value, o.order_number as "orderNumber", round(date_part('epoch', o.created_at) * 1000) as "createdAt",
      o.shipping_name as "customerName", o.shipping_city as city, o.shipping_country as country,
      o.promotion_code as "promotionCode", o.total_minor as "totalMinor", o.currency, o.status::text,
      o.payment_status::text as "paymentStatus", o.fulfilment_status::text as "fulfilmentStatus",
      o.payment_method::text as "paymentMethod", o.attention_reason as "attentionReason",
      (select coalesce(sum(l.quantity), 0)::int from order_line l where l.order_id = o.id) as "itemCount"
    from (${places}) place
    cross join lateral (select * from "order" o where o.order_number = place.order_number offset 0) o`;
}

/** How rows of a list are sorted. */
export function sortOfRows(isDescending: boolean): Prisma.Sql {
  return isDescending ? Prisma.sql`value desc, "orderNumber" desc` : Prisma.sql`value asc, "orderNumber" asc`;
}

export function toListedOrders(rows: readonly ListedAnswer[]): ListedOrder[] {
  return rows.map((row) => ({
    place: { value: row.value, orderNumber: row.orderNumber },
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
