import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/**
 * The common table expressions that place pending orders whose payment has arrived, with the two events that record it.
 * They define `placed`: `order_id`, `cart_id`, `email`, `share_id`. `transitionOrder` is the way of every other
 * transition.
 * @param orders a relation with the columns `order_id`, `earlier_status` (of its payment), and the ids of the events,
 *   `paid_event_id` and `placed_event_id`; the orders are locked.
 */
export function placePendingOrdersSql(orders: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    placed as (
      update "order" o set status = 'placed', payment_status = 'paid', placed_at = now()
      from ${orders} due
      where o.id = due.order_id and o.status = 'pending'
      returning o.id as order_id, o.cart_id, o.email, o.share_id, due.earlier_status, due.paid_event_id,
        due.placed_event_id),
    timeline as (
      insert into order_event (id, order_id, type, actor, "from", "to", reason)
      select paid_event_id, order_id, 'payment_paid', 'stripe'::order_actor, earlier_status::text, 'paid',
        'Payment received' from placed
      union all
      select placed_event_id, order_id, 'order_placed', 'stripe'::order_actor, 'pending', 'placed',
        'Payment received' from placed)`;
}
