import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { PLANNED_EACH_TIME } from '@/lib/db/name-statement';
import { Prisma } from '@/prisma/generated/client';
import type { StaffOrderRow } from './staff-order';
import type { OrderCursor } from './staff-order-cursor';

/** A row of a list with its place in it. */
export type ListedOrder = { place: OrderCursor; row: StaffOrderRow };

/** A row as it comes from the database: as JSON, in which there are no dates. */
export type ListedAnswer = Omit<StaffOrderRow, 'createdAt'> & { createdAt: number; value: number };

const mark = Prisma.raw(PLANNED_EACH_TIME);

/**
 * The rows of a list, found and read in one statement.
 * @param places SQL for `order_number` and `value`, by which the rows are sorted.
 */
export async function readListedOrders(
  places: Prisma.Sql,
  sort: { isDescending: boolean },
): Promise<ListedOrder[]> {
  const [answer] = await getDb().$queryRaw<{ rows: ListedAnswer[] }[]>`
    ${mark} select (${listedRows(places, sort)}) as rows`;
  return toListedOrders(answer?.rows ?? []);
}

/**
 * SQL for the rows of a list as one value: a page of fifty costs Prisma more to take apart, field by field, than
 * PostgreSQL to find.
 */
export function listedRows(places: Prisma.Sql, { isDescending }: { isDescending: boolean }): Prisma.Sql {
  const direction = Prisma.raw(isDescending ? 'desc' : 'asc');
  return Prisma.sql`
    select coalesce(json_agg(listed order by value ${direction}, "orderNumber" ${direction}), '[]') from (
      select place.value, o.order_number as "orderNumber", round(date_part('epoch', o.created_at) * 1000) as "createdAt",
        o.shipping_name as "customerName", o.shipping_city as city, o.shipping_country as country,
        o.promotion_code as "promotionCode", o.total_minor as "totalMinor", o.currency, o.status,
        o.payment_status as "paymentStatus", o.fulfilment_status as "fulfilmentStatus",
        o.payment_method as "paymentMethod", o.attention_reason as "attentionReason",
        (select coalesce(sum(l.quantity), 0) from order_line l where l.order_id = o.id) as "itemCount"
      from (${places}) place
      cross join lateral (select * from "order" o where o.order_number = place.order_number offset 0) o) listed`;
}

export function toListedOrders(rows: readonly ListedAnswer[]): ListedOrder[] {
  return rows.map(({ value, ...row }) => ({
    place: { value, orderNumber: row.orderNumber },
    row: {
      ...row,
      createdAt: new Date(row.createdAt),
      totalMinor: minor(row.totalMinor),
      currency: requireCurrency(row.currency),
    },
  }));
}
