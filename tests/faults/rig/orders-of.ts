import type { Sql } from '../../support/shop';

export type FoundOrder = {
  id: string;
  orderNumber: string;
  status: string;
  paymentStatus: string;
  sessions: number;
};

/** The orders of one buyer, oldest first; `sessions` counts the payment pages that we know of. */
export async function ordersOf(sql: Sql, buyer: { email: string }): Promise<FoundOrder[]> {
  return sql<FoundOrder>(
    `select o.id, order_number::text as "orderNumber", o.status, o.payment_status as "paymentStatus",
       (select count(stripe_session_id)::int from payment p where p.order_id = o.id) as sessions
     from "order" o where email = $1 order by order_number`,
    [buyer.email],
  );
}
