import type { Sql } from '../../support/test-shop';

export type BuyerOrder = {
  id: string;
  orderNumber: string;
  status: string;
  paymentStatus: string;
  sessions: number;
};

/** The orders of one buyer, oldest first; `sessions` counts the checkout sessions that the shop has recorded. */
export async function listOrdersOfBuyer(sql: Sql, buyer: { email: string }): Promise<BuyerOrder[]> {
  return sql<BuyerOrder>(
    `select o.id, order_number::text as "orderNumber", o.status, o.payment_status as "paymentStatus",
       (select count(stripe_session_id)::int from payment p where p.order_id = o.id) as sessions
     from "order" o where email = $1 order by order_number`,
    [buyer.email],
  );
}
