import type { DatabaseMutation } from './database-mutations';

const PAID = `(select o.id from "order" o where status = 'placed' and payment_status = 'paid' and not exists (
  select 1 from dispute d where d.order_id = o.id))`;
const OPEN = `(select id from "order" where status = 'pending' and payment_status = 'unpaid')`;
const fulfilmentOf = (order: string) =>
  `insert into fulfilment (id, order_id, carrier_name) select gen_random_uuid(), ${order}, 'TCS';`;

/** Mutations that violate the invariants of fulfilment, as in `DATABASE_MUTATIONS`. */
export const FULFILMENT_MUTATIONS: readonly DatabaseMutation[] = [
  {
    broken: 'The fulfilment status of an order does not match its fulfilments',
    sql: `update "order" set fulfilment_status = 'dispatched' where id = ${PAID}`,
  },
  {
    broken: 'The events of an order do not lead to its fulfilment status',
    sql: `update "order" set fulfilment_status = 'delivered' where id = ${PAID}`,
  },
  {
    broken: 'More units of a line were dispatched or refunded than ordered',
    sql: `${fulfilmentOf(PAID)} insert into fulfilment_line (fulfilment_id, order_line_id, quantity)
      select f.id, l.id, l.quantity + 1 from fulfilment f join order_line l on l.order_id = f.order_id`,
  },
  { broken: 'An unpaid, expired or cancelled order was dispatched', sql: fulfilmentOf(OPEN) },
  {
    broken: 'An order is completed without being delivered and paid',
    sql: `alter table "order" drop constraint order_completed_is_delivered_and_paid;
      update "order" set status = 'completed' where id = ${PAID}`,
  },
  {
    broken: 'An invoice series has a gap',
    sql: 'update invoice_series set last_number = last_number + 1',
  },
];
