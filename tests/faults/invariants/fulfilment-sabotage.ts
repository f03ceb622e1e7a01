import type { Sabotage } from './sabotage';

const PAID = `(select o.id from "order" o where status = 'placed' and payment_status = 'paid' and not exists (
  select 1 from dispute d where d.order_id = o.id))`;
const OPEN = `(select id from "order" where status = 'pending' and payment_status = 'unpaid')`;
const parcelOf = (order: string) =>
  `insert into fulfilment (id, order_id, carrier_name) select gen_random_uuid(), ${order}, 'TCS';`;

/** How each rule of fulfilment is broken, as in `SABOTAGE`. */
export const FULFILMENT_SABOTAGE: readonly Sabotage[] = [
  {
    broken: 'The fulfilment status of an order is not that of its parcels',
    sql: `update "order" set fulfilment_status = 'dispatched' where id = ${PAID}`,
  },
  {
    broken: 'The timeline of an order does not lead to its fulfilment status',
    sql: `update "order" set fulfilment_status = 'delivered' where id = ${PAID}`,
  },
  {
    broken: 'More of a line left, or was refunded, than was ordered',
    sql: `${parcelOf(PAID)} insert into fulfilment_line (fulfilment_id, order_line_id, quantity)
      select f.id, l.id, l.quantity + 1 from fulfilment f join order_line l on l.order_id = f.order_id`,
  },
  { broken: 'A parcel left of an order that is not paid for or was given up', sql: parcelOf(OPEN) },
  {
    broken: 'An order is completed without its goods or its money',
    sql: `alter table "order" drop constraint order_completed_is_delivered_and_paid;
      update "order" set status = 'completed' where id = ${PAID}`,
  },
  {
    broken: 'A series of invoices has a gap',
    sql: 'update invoice_series set last_number = last_number + 1',
  },
];
