import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';

export type DatabaseMutation = { /** The violation that it has to cause. */ broken: string; sql: string };

const PAID = `(select o.id from "order" o where status = 'placed' and payment_status = 'paid' and not exists (
  select 1 from dispute d where d.order_id = o.id))`;
const DISPUTED = '(select order_id from dispute)';
const REFUNDED = `(select id from "order" where payment_status = 'partially_refunded')`;
const CASH = `(select id from "order" where payment_method = 'cash_on_delivery')`;
const OPEN = `(select id from "order" where status = 'pending' and payment_status = 'unpaid')`;
const EXPIRED = `(select id from "order" where status = 'expired')`;
const PROCESSING = `(select id from "order" where payment_status = 'processing')`;
const withoutCheck = (table: string, name: string) => `alter table "${table}" drop constraint ${name};`;
const withoutIndex = (name: string) => `drop index ${name};`;

/** Mutations of the database, one per invariant, that the checker has to detect. The constraints refuse them all. */
export const DATABASE_MUTATIONS: readonly DatabaseMutation[] = [
  {
    broken: 'The amounts of an order do not add up to its total',
    sql: `${withoutCheck('order', 'order_total_adds_up')} update "order" set total_minor = total_minor + 1 where id = ${PAID}`,
  },
  {
    broken: 'The lines of an order do not sum to its amounts',
    sql: `delete from order_line where order_id = ${CASH}`,
  },
  {
    broken: 'A card order has no payment, or a cash order has one',
    sql: `delete from payment where order_id = ${OPEN}`,
  },
  {
    broken: 'A placed card order is not paid',
    sql: `${withoutCheck('order', 'order_placed_is_paid')} update "order" set payment_status = 'unpaid' where id = ${PAID}`,
  },
  {
    broken: 'A pending order has no open payment',
    sql: `update payment set status = 'expired' where order_id = ${OPEN}`,
  },
  {
    broken: 'An expired or cancelled order can still be paid',
    sql: `update payment set status = 'open' where order_id = ${EXPIRED}`,
  },
  {
    broken: 'An order lacks the timestamp of its status',
    sql: `update "order" set placed_at = null where id = ${CASH}`,
  },
  {
    broken: 'The events of an order do not lead to its status',
    sql: `delete from order_event where order_id = ${PAID} and type = 'order_placed'`,
  },
  {
    broken: 'The events of an order do not lead to its payment status',
    sql: `delete from order_event where type = 'payment_paid'`,
  },
  {
    broken: 'An order has not exactly one event of its creation',
    sql: `delete from order_event where order_id = ${OPEN}`,
  },
  {
    broken: 'One checkout made two live orders',
    sql: `update "order" set cart_id = (select cart_id from "order" where id = ${OPEN}), payment_status = 'unpaid'
      where id = ${PROCESSING}`,
  },
  {
    broken: 'A payment at Stripe does not match its order',
    sql: `update "order" set attention_reason = 'The payment at Stripe names another order' where id = ${PAID}`,
  },
  {
    broken: 'The amount of a payment is not the total of its order',
    sql: `update payment set amount_minor = amount_minor + 1 where order_id = ${OPEN}`,
  },
  {
    broken: 'A payment has captured neither its whole amount when paid nor nothing otherwise',
    sql: `update payment set captured_minor = 1 where order_id = ${OPEN}`,
  },
  {
    broken: 'An order has two open payments',
    sql: `${withoutIndex('payment_one_open_per_order')}
      insert into payment (order_id, method, amount_minor, currency, session_expires_at)
      values (${OPEN}, 'card', 705000, 'PKR', now())`,
  },
  {
    broken: 'A paid payment lacks its time or its payment intent',
    sql: `update payment set stripe_payment_intent_id = 'pi_x' where order_id = ${OPEN};
      alter table payment drop constraint if exists payment_card_paid_has_intent;
      update payment set stripe_payment_intent_id = null where status = 'paid'`,
  },
  {
    broken: 'More than the order total is kept, and the order is not flagged',
    sql: `insert into payment (order_id, method, status, amount_minor, captured_minor, paid_at, currency, session_expires_at,
        stripe_payment_intent_id)
      values (${PAID}, 'card', 'paid', 705000, 705000, now(), 'PKR', now(), 'pi_x')`,
  },
  {
    broken: 'The payment status of an order does not match its payments',
    sql: `update "order" set payment_status = 'processing' where id = ${OPEN}`,
  },
  {
    broken: 'Money of an expired or cancelled order is kept, and the order is not flagged (rule 12)',
    sql: `update "order" set status = 'cancelled' where id = ${PAID}`,
  },
  {
    broken: 'The stock on hand does not match the stock ledger',
    sql: 'update inventory_level set on_hand = on_hand + 1',
  },
  {
    broken: 'The reserved stock does not match the reservations',
    sql: 'update inventory_level set reserved = reserved + 1',
  },
  {
    broken: 'More stock is reserved than is on hand',
    sql: `${withoutCheck('inventory_level', 'inventory_level_reserved_within_on_hand')}
      update inventory_level set reserved = on_hand + 1`,
  },
  {
    broken: 'The stock of an order was deducted twice',
    sql: `drop index if exists stock_movement_one_sale;
      insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, quantity_delta, reason, order_id from stock_movement where reason = 'sale'`,
  },
  {
    broken: 'One buyer has reserved more unpaid units than the limit',
    sql: `update stock_reservation set quantity = 21 where order_id = ${OPEN}`,
  },
  {
    broken: 'One client network has reserved more unpaid units than the limit',
    sql: `update stock_reservation set quantity = 101 where order_id = ${OPEN}`,
  },
  {
    broken: 'A reservation outlived its checkout session (rule 6)',
    sql: `update payment set session_expires_at = now() - interval '1 hour' where order_id = ${OPEN}`,
  },
  {
    broken: 'Stock is reserved for an order that is not pending',
    sql: `update stock_reservation set status = 'held' where order_id = ${EXPIRED}`,
  },
  {
    broken: 'A pending order has not reserved its stock',
    sql: `update stock_reservation set status = 'released' where order_id = ${PROCESSING}`,
  },
  {
    broken: 'The stock of a placed order was not deducted',
    sql: `delete from stock_movement where order_id = ${CASH}`,
  },
  {
    broken: 'The reservation of a placed order is not committed',
    sql: `update stock_reservation set status = 'released' where order_id = ${PAID}`,
  },
  {
    broken: 'The stock of an order was deducted before it was placed',
    sql: `insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, -1, 'sale', order_id from order_line where order_id = ${EXPIRED}`,
  },
  {
    broken: 'One mail is queued twice',
    sql: `drop index email_delivery_order_id_kind_dedupe_key_key;
      insert into email_delivery (order_id, kind, to_address, message_id)
      select order_id, kind, to_address, 'another' from email_delivery where order_id = ${PAID}`,
  },
  {
    broken: 'A placed order has no confirmation mail, or another order has one',
    sql: `delete from email_delivery where order_id = ${CASH}`,
  },
  {
    broken: 'A mail goes to another address than the buyer’s',
    sql: `update email_delivery set to_address = 'somebody@else.example'`,
  },
  { broken: 'A mail was not sent', sql: 'update email_delivery set sent_at = null' },
  {
    broken: 'A job exhausted its retries',
    sql: `select graphile_worker.add_job('send-email', '{}'::json, job_key => 'lost');
      update ${QUEUE_TABLES.jobs} set attempts = max_attempts`,
  },
  {
    broken: 'A job was left in the queue',
    sql: `select graphile_worker.add_job('send-email', '{}'::json)`,
  },
  {
    broken: 'A payment has not recorded its checkout session',
    sql: `update payment set stripe_session_id = null where order_id = ${OPEN}`,
  },
  {
    broken: 'The refund sums of a payment do not match its refunds',
    sql: `update payment set refunded_minor = refunded_minor - 1 where order_id = ${REFUNDED}`,
  },
  {
    broken: 'More is refunded than was captured',
    sql: `insert into refund (payment_id, order_id, origin, amount_minor, currency, reason)
      select payment_id, order_id, origin, 705000, currency, reason from refund where order_id = ${REFUNDED}`,
  },
  {
    broken: 'A refund has another order or currency than its payment',
    sql: `update refund set currency = 'USD'`,
  },
  {
    broken: 'A pending refund was never submitted to Stripe',
    sql: `update refund set status = 'pending', stripe_refund_id = null`,
  },
  {
    broken: 'A refund succeeded without a Stripe id, or failed without a reason',
    sql: `${withoutCheck('refund', 'refund_succeeded_is_known_to_stripe')} update refund set stripe_refund_id = null`,
  },
  {
    broken: 'A refund has no order event',
    sql: `delete from order_event where type = 'refund_succeeded'`,
  },
  {
    broken: 'A refund failed or a payment is disputed, and the order is not flagged',
    sql: `update "order" set attention_reason = null where id = ${DISPUTED}`,
  },
  {
    broken: 'More units of an order were returned than deducted',
    sql: `insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, 2, 'return', order_id from order_line where order_id = ${PAID}`,
  },
  {
    broken: 'The stock of a cancelled order was not returned',
    sql: `delete from stock_movement where reason = 'return'`,
  },
  {
    broken: 'A refund has no mail to the buyer',
    sql: `delete from email_delivery where kind = 'refund_sent'`,
  },
  {
    broken: 'A mail reports a refund as sent that is still pending',
    sql: `update refund set status = 'pending' where order_id = ${REFUNDED}`,
  },
  {
    broken: 'A refund failed after the buyer was informed, and no mail says so',
    sql: `update refund set status = 'failed', failure_reason = 'x' where order_id = ${REFUNDED}`,
  },
  {
    broken: 'A delayed payment failed without a mail to the buyer',
    sql: `update payment set status = 'failed' where order_id = ${PROCESSING}`,
  },
  {
    broken: 'Units were restocked that their refund wrote off',
    sql: `insert into refund_line (refund_id, order_line_id, quantity, withdrawn_quantity, restocked_quantity)
      select r.id, l.id, l.quantity, l.quantity, 0 from refund r join order_line l on l.order_id = r.order_id
      where r.order_id = ${REFUNDED};
      insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, quantity, 'return', order_id from order_line where order_id = ${REFUNDED}`,
  },
  {
    broken: 'The events of a dispute do not lead to its status',
    sql: `update dispute set status = 'won', closed_at = now()`,
  },
  {
    broken: 'The disputed amount at Stripe differs from the database',
    sql: 'delete from dispute',
  },
  {
    broken: 'The refunded amount at Stripe differs from the database',
    sql: `update payment set refunded_minor = refunded_minor - 1 where order_id = ${REFUNDED}`,
  },
  {
    broken: 'The sums refunded at Stripe and in the database differ by',
    sql: `update refund set amount_minor = amount_minor - 1`,
  },
];
