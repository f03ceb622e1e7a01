import type { MadeOrder } from '../../factories/order';
import type { Sql } from '../../support/test-shop';
import { readStock } from '../read-stock';

/** Everything that settling a payment may change. */
export async function readOrderState(sql: Sql, order: MadeOrder) {
  const [row] = await sql(
    `select o.status, o.payment_status, o.attention_reason, p.status as payment, p.captured_minor,
       (select count(*)::int from stock_movement m where m.order_id = o.id) as movements,
       (select string_agg(r.status::text, ',') from stock_reservation r where r.order_id = o.id) as holds,
       (select count(*)::int from email_delivery e where e.order_id = o.id) as mails,
       (select count(*)::int from cart_line l where l.cart_id = o.cart_id) as cart_lines,
       (select string_agg(e.type, ',' order by e.created_at, e.id) from order_event e where e.order_id = o.id) as timeline
     from "order" o join payment p on p.order_id = o.id where o.id = $1`,
    [order.orderId],
  );
  return { ...row, stock: await readStock(sql, order.variant) };
}
