import type { Rule } from './run-rules';

/** What the rows of an order must always say (commerce rules 2, 3, 8, 14, 16). */
export const ORDER_RULES: readonly Rule[] = [
  {
    broken: 'An order does not add up',
    query: `select order_number as subject from "order"
      where total_minor <> subtotal_minor - discount_minor + delivery_minor + tax_added_minor
        or least(subtotal_minor, discount_minor, delivery_minor, tax_added_minor, total_minor) < 0
        or discount_minor > subtotal_minor`,
  },
  {
    broken: 'The lines of an order do not sum to it',
    query: `select o.order_number as subject from "order" o left join order_line l on l.order_id = o.id
      group by o.id having o.subtotal_minor <> coalesce(sum(l.unit_price_minor::bigint * l.quantity), 0)
        or o.discount_minor <> coalesce(sum(l.discount_minor), 0) or count(l.id) = 0
        or o.subtotal_minor - o.discount_minor <> coalesce(sum(l.line_total_minor), 0)`,
  },
  {
    broken: 'A card order has no payment, or one for cash has',
    query: `select order_number as subject from "order" o where (payment_method = 'card')
      <> exists (select 1 from payment p where p.order_id = o.id and p.method = 'card')`,
  },
  {
    broken: 'An order that the shop works on is not paid',
    query: `select order_number as subject from "order" where payment_method = 'card'
      and status in ('placed', 'completed') and payment_status in ('unpaid', 'processing')`,
  },
  {
    broken: 'An order waits for a payment that nobody can make any more',
    query: `select order_number as subject from "order" o where status = 'pending' and not exists (
      select 1 from payment p where p.order_id = o.id and p.status in ('open', 'processing'))`,
  },
  {
    broken: 'An order that was given up can still be paid',
    query: `select order_number as subject from "order" o where status in ('cancelled', 'expired') and exists (
      select 1 from payment p where p.order_id = o.id and p.status in ('open', 'processing'))`,
  },
  {
    broken: 'An order has no time for what it is',
    query: `select order_number as subject from "order" where (status in ('placed', 'completed') and placed_at is null)
      or (status = 'cancelled' and cancelled_at is null) or (status = 'expired' and expired_at is null)`,
  },
  {
    // Whatever the order of their times, which are those at which transactions began: each status is entered once
    // more than it is left if it is the present one, and as often otherwise.
    broken: 'The timeline of an order does not lead to its status',
    query: `select o.order_number || ' (' || o.status || ')' as subject
      from "order" o cross join unnest(enum_range(null::order_status)) as s
      where (select count(*) filter (where e."to" = s::text) - count(*) filter (where e."from" = s::text)
        from order_event e where e.order_id = o.id and e.type like 'order\\_%') <> (o.status = s)::int
      group by o.id`,
  },
  {
    broken: 'The timeline of an order does not lead to its payment status',
    query: `select o.order_number || ' (' || o.payment_status || ')' as subject
      from "order" o cross join unnest(enum_range(null::order_payment_status)) as s
      where (select count(*) filter (where e."to" = s::text) - count(*) filter (where e."from" = s::text)
        from order_event e where e.order_id = o.id and e.type like 'payment\\_%')
        <> (o.payment_status = s)::int - (s = 'unpaid')::int
      group by o.id`,
  },
  {
    broken: 'An order began more or less than once',
    query: `select o.order_number as subject from "order" o where 1 <> (
      select count(*) from order_event e where e.order_id = o.id and e."from" is null and e."to" is not null and e.type like 'order\\_%')`,
  },
  {
    broken: 'One press of the button made two orders that live',
    query: `select min(order_number) || ' and ' || max(order_number) as subject from "order"
      where status = 'pending' and cart_id is not null group by cart_id having count(*) > 1
        and count(*) filter (where payment_status = 'unpaid') > 1`,
  },
  {
    broken: 'What Stripe reports does not agree with an order',
    query: `select order_number || ': ' || attention_reason as subject from "order"
      where attention_reason ~ 'another amount|another order|second payment page|do not know'`,
  },
];
