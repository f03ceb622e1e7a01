export type Sabotage = { /** The rule that it breaks. */ broken: string; sql: string };

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

/** How each rule is broken in the database, to see that the checker notices. The database itself refuses all of it. */
export const SABOTAGE: readonly Sabotage[] = [
  {
    broken: 'An order does not add up',
    sql: `${withoutCheck('order', 'order_total_adds_up')} update "order" set total_minor = total_minor + 1 where id = ${PAID}`,
  },
  {
    broken: 'The lines of an order do not sum to it',
    sql: `delete from order_line where order_id = ${CASH}`,
  },
  {
    broken: 'A card order has no payment, or one for cash has',
    sql: `delete from payment where order_id = ${OPEN}`,
  },
  {
    broken: 'An order that the shop works on is not paid',
    sql: `${withoutCheck('order', 'order_placed_is_paid')} update "order" set payment_status = 'unpaid' where id = ${PAID}`,
  },
  {
    broken: 'An order waits for a payment that nobody can make any more',
    sql: `update payment set status = 'expired' where order_id = ${OPEN}`,
  },
  {
    broken: 'An order that was given up can still be paid',
    sql: `update payment set status = 'open' where order_id = ${EXPIRED}`,
  },
  {
    broken: 'An order has no time for what it is',
    sql: `update "order" set placed_at = null where id = ${CASH}`,
  },
  {
    broken: 'The timeline of an order does not lead to its status',
    sql: `delete from order_event where order_id = ${PAID} and type = 'order_placed'`,
  },
  {
    broken: 'The timeline of an order does not lead to its payment status',
    sql: `delete from order_event where type = 'payment_paid'`,
  },
  {
    broken: 'An order began more or less than once',
    sql: `delete from order_event where order_id = ${OPEN}`,
  },
  {
    broken: 'One press of the button made two orders that live',
    sql: `update "order" set cart_id = (select cart_id from "order" where id = ${OPEN}), payment_status = 'unpaid'
      where id = ${PROCESSING}`,
  },
  {
    broken: 'What Stripe reports does not agree with an order',
    sql: `update "order" set attention_reason = 'The payment at Stripe names another order' where id = ${PAID}`,
  },
  {
    broken: 'A payment is not over what its order costs',
    sql: `update payment set amount_minor = amount_minor + 1 where order_id = ${OPEN}`,
  },
  {
    broken: 'A payment has captured something else than all of a paid one and nothing of any other',
    sql: `update payment set captured_minor = 1 where order_id = ${OPEN}`,
  },
  {
    broken: 'An order has two payments that can be paid',
    sql: `${withoutIndex('payment_one_open_per_order')}
      insert into payment (order_id, method, amount_minor, currency, session_expires_at)
      values (${OPEN}, 'card', 705000, 'PKR', now())`,
  },
  {
    broken: 'A paid payment does not say when, or by which intent',
    sql: `update payment set stripe_payment_intent_id = 'pi_x' where order_id = ${OPEN};
      alter table payment drop constraint if exists payment_card_paid_has_intent;
      update payment set stripe_payment_intent_id = null where status = 'paid'`,
  },
  {
    broken: 'The shop keeps more for an order than it costs, and nobody is told',
    sql: `insert into payment (order_id, method, status, amount_minor, captured_minor, paid_at, currency, session_expires_at,
        stripe_payment_intent_id)
      values (${PAID}, 'card', 'paid', 705000, 705000, now(), 'PKR', now(), 'pi_x')`,
  },
  {
    broken: 'The payment status of an order is not that of its payments',
    sql: `update "order" set payment_status = 'processing' where id = ${OPEN}`,
  },
  {
    broken: 'The shop keeps money of an order that was given up, and nobody is told (rule 12)',
    sql: `update "order" set status = 'cancelled' where id = ${PAID}`,
  },
  {
    broken: 'What is on the shelf is not what the ledger says',
    sql: 'update inventory_level set on_hand = on_hand + 1',
  },
  {
    broken: 'What is reserved is not what the holds sum to',
    sql: 'update inventory_level set reserved = reserved + 1',
  },
  {
    broken: 'More is promised than there is',
    sql: `${withoutCheck('inventory_level', 'inventory_level_reserved_within_on_hand')}
      update inventory_level set reserved = on_hand + 1`,
  },
  {
    broken: 'An order took a variant from the shelf twice',
    sql: `drop index if exists stock_movement_one_sale;
      insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, quantity_delta, reason, order_id from stock_movement where reason = 'sale'`,
  },
  {
    broken: 'One buyer holds more of a variant unpaid than anybody may',
    sql: `update stock_reservation set quantity = 21 where order_id = ${OPEN}`,
  },
  {
    broken: 'One network holds more of a variant unpaid than any may',
    sql: `update stock_reservation set quantity = 101 where order_id = ${OPEN}`,
  },
  {
    broken: 'A hold has outlived its payment page (rule 6)',
    sql: `update payment set session_expires_at = now() - interval '1 hour' where order_id = ${OPEN}`,
  },
  {
    broken: 'Stock is held for an order that does not wait for its payment',
    sql: `update stock_reservation set status = 'held' where order_id = ${EXPIRED}`,
  },
  {
    broken: 'An order that waits for its payment does not hold what it wants',
    sql: `update stock_reservation set status = 'released' where order_id = ${PROCESSING}`,
  },
  {
    broken: 'An order that the shop works on has not taken its goods from the shelf',
    sql: `delete from stock_movement where order_id = ${CASH}`,
  },
  {
    broken: 'The hold of an order that took its goods is not closed as committed',
    sql: `update stock_reservation set status = 'released' where order_id = ${PAID}`,
  },
  {
    broken: 'An order that was never placed took goods from the shelf',
    sql: `insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, -1, 'sale', order_id from order_line where order_id = ${EXPIRED}`,
  },
  {
    broken: 'One mail is owed twice',
    sql: `drop index email_delivery_order_id_kind_dedupe_key_key;
      insert into email_delivery (order_id, kind, to_address, message_id)
      select order_id, kind, to_address, 'another' from email_delivery where order_id = ${PAID}`,
  },
  {
    broken: 'An order was placed and no confirmation is owed, or the other way round',
    sql: `delete from email_delivery where order_id = ${CASH}`,
  },
  {
    broken: 'A mail is owed to somebody else than the buyer',
    sql: `update email_delivery set to_address = 'somebody@else.example'`,
  },
  { broken: 'A mail was not sent though all is quiet', sql: 'update email_delivery set sent_at = null' },
  {
    broken: 'A job gave up',
    sql: `select graphile_worker.add_job('send-email', '{}'::json, job_key => 'lost');
      update graphile_worker._private_jobs set attempts = max_attempts`,
  },
  {
    broken: 'A job was left behind though all is quiet',
    sql: `select graphile_worker.add_job('send-email', '{}'::json)`,
  },
  {
    broken: 'A payment does not know its page',
    sql: `update payment set stripe_session_id = null where order_id = ${OPEN}`,
  },
  {
    broken: 'The sums of refunds on a payment are not those of its refunds',
    sql: `update payment set refunded_minor = refunded_minor - 1 where order_id = ${REFUNDED}`,
  },
  {
    broken: 'More goes back than was captured',
    sql: `insert into refund (payment_id, order_id, origin, amount_minor, currency, reason)
      select payment_id, order_id, origin, 705000, currency, reason from refund where order_id = ${REFUNDED}`,
  },
  {
    broken: 'A refund is not of the order and currency of its payment',
    sql: `update refund set currency = 'USD'`,
  },
  {
    broken: 'A refund was decided and Stripe was never asked, though all is quiet',
    sql: `update refund set status = 'pending', stripe_refund_id = null`,
  },
  {
    broken: 'A refund went out that Stripe does not know, or failed without a reason',
    sql: `${withoutCheck('refund', 'refund_succeeded_is_known_to_stripe')} update refund set stripe_refund_id = null`,
  },
  {
    broken: 'A refund has no line in the timeline',
    sql: `delete from order_event where type = 'refund_succeeded'`,
  },
  {
    broken: 'A refund failed or a payment is disputed, and nobody is told',
    sql: `update "order" set attention_reason = null where id = ${DISPUTED}`,
  },
  {
    broken: 'More goods came back from an order than it took',
    sql: `insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, 2, 'return', order_id from order_line where order_id = ${PAID}`,
  },
  {
    broken: 'The goods of an order that was cancelled are not back on the shelf',
    sql: `delete from stock_movement where reason = 'return'`,
  },
  {
    broken: 'Money goes back and its owner is not told',
    sql: `delete from email_delivery where kind = 'refund_sent'`,
  },
  {
    broken: 'A mail says that money was sent which is only on its way',
    sql: `update refund set status = 'pending' where order_id = ${REFUNDED}`,
  },
  {
    broken: 'A refund failed of which its owner had been told, and nobody told them that',
    sql: `update refund set status = 'failed', failure_reason = 'x' where order_id = ${REFUNDED}`,
  },
  {
    broken: 'A delayed payment failed and its buyer is not told',
    sql: `update payment set status = 'failed' where order_id = ${PROCESSING}`,
  },
  {
    broken: 'Goods came back of which a refund said that they do not',
    sql: `insert into refund_line (refund_id, order_line_id, quantity, withdrawn_quantity, restocked_quantity)
      select r.id, l.id, l.quantity, l.quantity, 0 from refund r join order_line l on l.order_id = r.order_id
      where r.order_id = ${REFUNDED};
      insert into stock_movement (variant_id, quantity_delta, reason, order_id)
      select variant_id, quantity, 'return', order_id from order_line where order_id = ${REFUNDED}`,
  },
  {
    broken: 'The timeline of a dispute does not lead to where it stands',
    sql: `update dispute set status = 'won', closed_at = now()`,
  },
  {
    broken: 'The bank holds back another amount than the database says',
    sql: 'delete from dispute',
  },
  {
    broken: 'Stripe sent back another amount than the database says',
    sql: `update payment set refunded_minor = refunded_minor - 1 where order_id = ${REFUNDED}`,
  },
  {
    broken: 'The money that Stripe sent back and that of the database differ by',
    sql: `update refund set amount_minor = amount_minor - 1`,
  },
];
