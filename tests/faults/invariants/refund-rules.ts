import type { Rule } from './run-rules';

/** Invariants of refunds and disputes (commerce rule 15). */
export const REFUND_RULES: readonly Rule[] = [
  {
    broken: 'The refund sums of a payment do not match its refunds',
    query: `select p.id as subject from payment p where (p.refunded_minor, p.refund_pending_minor) <> (
      select coalesce(sum(r.amount_minor) filter (where r.status = 'succeeded'), 0),
        coalesce(sum(r.amount_minor) filter (where r.status = 'pending'), 0) from refund r where r.payment_id = p.id)`,
  },
  {
    broken: 'More is refunded than was captured',
    query: `select p.id as subject from payment p join refund r on r.payment_id = p.id
      where r.status in ('pending', 'succeeded') group by p.id having sum(r.amount_minor) > p.captured_minor`,
  },
  {
    broken: 'A refund has another order or currency than its payment',
    query: `select r.id as subject from refund r join payment p on p.id = r.payment_id
      where r.order_id <> p.order_id or r.currency <> p.currency or r.amount_minor <= 0`,
  },
  {
    broken: 'A pending refund was never submitted to Stripe',
    query: `select id as subject from refund where status = 'pending' and stripe_refund_id is null`,
  },
  {
    broken: 'A refund succeeded without a Stripe id, or failed without a reason',
    query: `select id as subject from refund where (status = 'succeeded' and stripe_refund_id is null and not is_by_hand)
      or (status in ('failed', 'cancelled') and failure_reason is null)`,
  },
  {
    broken: 'A refund has no order event',
    query: `select r.id as subject from refund r where not exists (select 1 from order_event e
        where e.order_id = r.order_id and e.type = 'refund_requested')
      or (r.status <> 'pending' and not exists (select 1 from order_event e
        where e.order_id = r.order_id and e.type = 'refund_' || r.status))`,
  },
  {
    broken: 'A refund failed or a payment is disputed, and the order is not flagged',
    query: `select o.order_number as subject from "order" o where o.attention_reason is null and (
      exists (select 1 from refund r where r.order_id = o.id and r.status in ('failed', 'cancelled'))
      or exists (select 1 from dispute d where d.order_id = o.id and d.status <> 'won'))`,
  },
  {
    broken: 'The events of a dispute do not lead to its status',
    query: `select d.id as subject from dispute d where 'dispute_' || d.status is distinct from (
      select e.type from order_event e where e.order_id = d.order_id and e.data ->> 'stripeDisputeId' = d.stripe_dispute_id
        and e.type in ('dispute_open', 'dispute_won', 'dispute_lost') order by e.sequence desc limit 1)`,
  },
];
