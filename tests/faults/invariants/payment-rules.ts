import type { Rule } from './run-rules';

/** Invariants of payments (commerce rules 4, 8, 12, 13, 14). */
export const PAYMENT_RULES: readonly Rule[] = [
  {
    broken: 'The amount of a payment is not the total of its order',
    query: `select p.id as subject from payment p join "order" o on o.id = p.order_id
      where p.amount_minor <> o.total_minor or p.currency <> o.currency or p.method <> o.payment_method`,
  },
  {
    broken: 'A payment has captured neither its whole amount when paid nor nothing otherwise',
    query: `select id as subject from payment
      where captured_minor <> case when status = 'paid' then amount_minor else 0 end`,
  },
  {
    broken: 'An order has two open payments',
    query: `select order_id as subject from payment where status in ('open', 'processing')
      group by order_id having count(*) > 1`,
  },
  {
    broken: 'A paid payment lacks its time or its payment intent',
    query: `select id as subject from payment
      where status = 'paid' and (paid_at is null or stripe_payment_intent_id is null)`,
  },
  {
    broken: 'More than the order total is kept, and the order is not flagged',
    query: `select o.order_number as subject from "order" o join payment p on p.order_id = o.id
      group by o.id having sum(p.captured_minor - p.refunded_minor - p.refund_pending_minor) > o.total_minor
        and o.attention_reason is null`,
  },
  {
    broken: 'The payment status of an order does not match its payments',
    query: `select o.order_number || ' (' || o.payment_status || ')' as subject from "order" o where o.payment_status::text <> (
      select case
        when coalesce(sum(p.captured_minor), 0) = 0 and bool_or(p.status = 'processing') then 'processing'
        when coalesce(sum(p.captured_minor), 0) = 0 then 'unpaid'
        when sum(p.refunded_minor) = 0 then 'paid'
        when sum(p.captured_minor) = sum(p.refunded_minor) then 'refunded'
        when sum(p.captured_minor) - sum(p.refunded_minor) < o.total_minor then 'partially_refunded'
        else 'paid' end
      from payment p where p.order_id = o.id)`,
  },
  {
    broken: 'Money of an expired or cancelled order is kept, and the order is not flagged (rule 12)',
    query: `select o.order_number as subject from "order" o join payment p on p.order_id = o.id
      where o.status in ('pending', 'expired', 'cancelled') and o.attention_reason is null
      group by o.id having sum(p.captured_minor - p.refunded_minor - p.refund_pending_minor) > 0`,
  },
];
