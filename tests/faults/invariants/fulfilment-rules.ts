import type { Rule } from './run-rules';

/** Invariants of fulfilments and invoices (commerce rules 15 and 16). */
export const FULFILMENT_RULES: readonly Rule[] = [
  {
    broken: 'The fulfilment status of an order does not match its fulfilments',
    query: `select order_number as subject from "order" where fulfilment_status <> rolled_up_fulfilment_status(id)`,
  },
  {
    broken: 'The events of an order do not lead to its fulfilment status',
    query: `select o.order_number || ' (' || o.fulfilment_status || ')' as subject
      from "order" o cross join unnest(enum_range(null::order_fulfilment_status)) as s
      where (select count(*) filter (where e."to" = s::text) - count(*) filter (where e."from" = s::text)
        from order_event e where e.order_id = o.id and e.type like 'fulfilment\\_%')
        <> (o.fulfilment_status = s)::int - (s = 'unfulfilled')::int
      group by o.id`,
  },
  {
    broken: 'More units of a line were dispatched or refunded than ordered',
    query: `select l.id as subject from order_line l where l.quantity < greatest(
      (select coalesce(sum(r.quantity), 0) from refund_line r where r.order_line_id = l.id),
      (select coalesce(sum(fl.quantity), 0) from fulfilment_line fl join fulfilment f on f.id = fl.fulfilment_id
        where fl.order_line_id = l.id and f.status <> 'cancelled')
      + (select coalesce(sum(r.withdrawn_quantity), 0) from refund_line r where r.order_line_id = l.id))`,
  },
  {
    broken: 'An unpaid, expired or cancelled order was dispatched',
    query: `select o.order_number as subject from "order" o join fulfilment f on f.order_id = o.id
      where f.status <> 'cancelled' and (o.status not in ('placed', 'completed')
        or (o.payment_method = 'card' and o.payment_status in ('unpaid', 'processing')))`,
  },
  {
    broken: 'An order is completed without being delivered and paid',
    query: `select order_number as subject from "order" where status = 'completed'
      and (fulfilment_status <> 'delivered' or payment_status in ('unpaid', 'processing'))`,
  },
  {
    broken: 'An invoice series has a gap',
    // But for the numbers that a restore has left out, as the audit log says.
    query: `select s.kind as subject from invoice_series s left join invoice i on i.kind = s.kind
      cross join lateral (
        select coalesce(sum((a.after ->> ('last_' || s.kind))::int - (a.before ->> ('last_' || s.kind))::int), 0) as numbers
        from audit_event a where a.action = 'settings.restored_from_backup') left_out
      group by s.kind, s.last_number, left_out.numbers
      having count(i.id) + left_out.numbers <> s.last_number
        or (left_out.numbers = 0 and coalesce(max(i.number), 0) <> s.last_number)`,
  },
];
