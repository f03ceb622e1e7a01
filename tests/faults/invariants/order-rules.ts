import type { Rule } from './run-rules';

/** Invariants of orders (commerce rules 2, 3, 8, 14, 16). */
export const ORDER_RULES: readonly Rule[] = [
  {
    broken: 'The amounts of an order do not add up to its total',
    query: `select order_number as subject from "order"
      where total_minor <> subtotal_minor - discount_minor + delivery_minor + tax_added_minor
        or least(subtotal_minor, discount_minor, delivery_minor, tax_added_minor, total_minor) < 0
        or discount_minor > subtotal_minor`,
  },
  {
    broken: 'The lines of an order do not sum to its amounts',
    query: `select o.order_number as subject from "order" o left join order_line l on l.order_id = o.id
      group by o.id having o.subtotal_minor <> coalesce(sum(l.unit_price_minor::bigint * l.quantity), 0)
        or o.discount_minor <> coalesce(sum(l.discount_minor), 0) or count(l.id) = 0
        or o.subtotal_minor - o.discount_minor <> coalesce(sum(l.line_total_minor), 0)`,
  },
  {
    broken: 'A card order has no payment, or a cash order has one',
    query: `select order_number as subject from "order" o where (payment_method = 'card')
      <> exists (select 1 from payment p where p.order_id = o.id and p.method = 'card')`,
  },
  {
    broken: 'A placed card order is not paid',
    query: `select order_number as subject from "order" where payment_method = 'card'
      and status in ('placed', 'completed') and payment_status in ('unpaid', 'processing')`,
  },
  {
    broken: 'A pending order has no open payment',
    query: `select order_number as subject from "order" o where status = 'pending' and not exists (
      select 1 from payment p where p.order_id = o.id and p.status in ('open', 'processing'))`,
  },
  {
    broken: 'An expired or cancelled order can still be paid',
    query: `select order_number as subject from "order" o where status in ('cancelled', 'expired') and exists (
      select 1 from payment p where p.order_id = o.id and p.status in ('open', 'processing'))`,
  },
  {
    broken: 'An order lacks the timestamp of its status',
    query: `select order_number as subject from "order" where (status in ('placed', 'completed') and placed_at is null)
      or (status = 'cancelled' and cancelled_at is null) or (status = 'expired' and expired_at is null)`,
  },
  {
    // Whatever the order of their times, which are those at which transactions began: each status is entered once
    // more than it is left if it is the present one, and as often otherwise.
    broken: 'The events of an order do not lead to its status',
    query: `select o.order_number || ' (' || o.status || ')' as subject
      from "order" o cross join unnest(enum_range(null::order_status)) as s
      where (select count(*) filter (where e."to" = s::text) - count(*) filter (where e."from" = s::text)
        from order_event e where e.order_id = o.id and e.type like 'order\\_%') <> (o.status = s)::int
      group by o.id`,
  },
  {
    broken: 'The events of an order do not lead to its payment status',
    query: `select o.order_number || ' (' || o.payment_status || ')' as subject
      from "order" o cross join unnest(enum_range(null::order_payment_status)) as s
      where (select count(*) filter (where e."to" = s::text) - count(*) filter (where e."from" = s::text)
        from order_event e where e.order_id = o.id and e.type like 'payment\\_%')
        <> (o.payment_status = s)::int - (s = 'unpaid')::int
      group by o.id`,
  },
  {
    broken: 'An order has not exactly one event of its creation',
    query: `select o.order_number as subject from "order" o where 1 <> (
      select count(*) from order_event e where e.order_id = o.id and e."from" is null and e."to" is not null and e.type like 'order\\_%')`,
  },
  {
    broken: 'One checkout made two live orders',
    query: `select min(order_number) || ' and ' || max(order_number) as subject from "order"
      where status = 'pending' and cart_id is not null group by cart_id having count(*) > 1
        and count(*) filter (where payment_status = 'unpaid') > 1`,
  },
  {
    broken: 'A payment at Stripe does not match its order',
    query: `select order_number || ': ' || attention_reason as subject from "order"
      where attention_reason ~ 'another amount|another order|second payment page|do not know'`,
  },
];
