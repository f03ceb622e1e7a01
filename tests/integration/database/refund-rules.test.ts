import { beforeAll, describe, expect, it } from 'vitest';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();
let paid: MadeOrder;
beforeAll(async () => {
  await makeDelivery();
  paid = await makePaidOrder();
});

type Insert = { order?: MadeOrder; amount?: number | string; columns?: Record<string, string> };
let serial = 0;
const refund = ({ order = paid, amount = 100, columns = {} }: Insert = {}) => {
  serial += 1;
  const values: Record<string, string> = {
    payment_id: `'${order.paymentId}'`,
    order_id: `'${order.orderId}'`,
    origin: `'staff'`,
    amount_minor: String(amount),
    currency: `'PKR'`,
    reason: `'x'`,
    stripe_refund_id: `'re_${serial}'`,
    ...columns,
  };
  return sql<{ id: string }>(
    `insert into refund (${Object.keys(values)}) values (${Object.values(values)}) returning id`,
  );
};
const sumsOf = async (order: MadeOrder) =>
  (await sql('select refunded_minor, refund_pending_minor from payment where id = $1', [order.paymentId]))[0];
const rollUp = (order: MadeOrder) =>
  `update "order" set payment_status = rolled_up_payment_status(id) where id = '${order.orderId}'`;

describe('a refund in the database (rule 15)', () => {
  it.each([0, -1])('is of something: %i', async (amount) => {
    await expectConstraintViolation(refund({ amount }), 'check', 'refund_amount_positive');
  });

  it('is counted on its payment as it comes, changes and ends', async () => {
    const order = await makePaidOrder();
    const [row] = await refund({ order, amount: 300 });
    expect(await sumsOf(order)).toEqual({ refunded_minor: 0, refund_pending_minor: 300 });
    await sql(
      `do $$ begin update refund set status = 'succeeded' where id = '${row?.id}'; ${rollUp(order)}; end $$`,
    );
    expect(await sumsOf(order)).toEqual({ refunded_minor: 300, refund_pending_minor: 0 });
    await sql(
      `do $$ begin update refund set status = 'failed', failure_reason = 'x' where id = '${row?.id}'; ${rollUp(order)}; end $$`,
    );
    expect(await sumsOf(order)).toEqual({ refunded_minor: 0, refund_pending_minor: 0 });
  });

  it('never goes beyond what was captured, alone or together', async () => {
    const order = await makePaidOrder();
    await expectConstraintViolation(
      refund({ order, amount: 705_001 }),
      'check',
      'payment_refunds_within_captured',
    );
    await refund({ order, amount: 700_000 });
    await expectConstraintViolation(
      refund({ order, amount: 5_001 }),
      'check',
      'payment_refunds_within_captured',
    );
  });

  it('twenty at once never go beyond what was captured', async () => {
    const order = await makePaidOrder();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => refund({ order, amount: 100_000 })),
    );
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(7);
  });

  it('of a payment that was never captured is refused', async () => {
    const unpaid = await makeOrder();
    await expectConstraintViolation(refund({ order: unpaid }), 'check', 'payment_refunds_within_captured');
  });

  it.each(['refunded_minor = 1', 'refund_pending_minor = 1'])(
    'is the only way to its sums: %s',
    async (assignment) => {
      const statement = sql(`update payment set ${assignment} where id = $1`, [paid.paymentId]);
      await expectConstraintViolation(statement, 'check', 'follow its refunds');
    },
  );

  it('that succeeded is known to Stripe, and by an id of its own', async () => {
    await expectConstraintViolation(
      refund({ columns: { status: `'succeeded'`, stripe_refund_id: 'null' } }),
      'check',
      'refund_succeeded_is_known_to_stripe',
    );
    await refund({ columns: { stripe_refund_id: `'re_same'` } });
    await expectConstraintViolation(
      refund({ columns: { stripe_refund_id: `'re_same'` } }),
      'unique',
      'refund_stripe_refund_id_key',
    );
  });

  it('that failed says why', async () => {
    await expectConstraintViolation(
      refund({ columns: { status: `'failed'` } }),
      'check',
      'refund_failed_says_why',
    );
  });

  it('of one form is one', async () => {
    await refund({ columns: { request_key: `'form'` } });
    await expectConstraintViolation(
      refund({ columns: { request_key: `'form'` } }),
      'unique',
      'refund_request_key_key',
    );
  });

  it('has the order and the currency of its payment', async () => {
    const other = await makePaidOrder();
    const columns = { order_id: `'${other.orderId}'` };
    await expectConstraintViolation(
      refund({ columns }),
      'check',
      'the order and the currency of its payment',
    );
    await expectConstraintViolation(
      refund({ columns: { currency: `'USD'` } }),
      'check',
      'the order and the currency of its payment',
    );
  });

  it.each(['amount_minor = amount_minor + 1', `stripe_refund_id = 're_other'`, `currency = 'USD'`])(
    'keeps what it is: %s',
    async (assignment) => {
      const [row] = await refund();
      const statement = sql(`update refund set ${assignment} where id = $1`, [row?.id]);
      await expectConstraintViolation(statement, 'check', 'keeps its payment, amount and id');
    },
  );

  it.each(['pending', 'succeeded', 'cancelled'])('that failed never becomes %s (rule 14)', async (status) => {
    const [row] = await refund({ columns: { status: `'failed'`, failure_reason: `'x'` } });
    const statement = sql(`update refund set status = '${status}' where id = $1`, [row?.id]);
    await expectConstraintViolation(statement, 'check', `does not go from failed to ${status}`);
  });
});

describe('a dispute in the database (rule 15)', () => {
  const dispute = (order: MadeOrder, columns = '') =>
    sql(
      `insert into dispute (payment_id, order_id, stripe_dispute_id, status, stripe_status, amount_minor, currency, reason, opened_at ${columns ? ', closed_at' : ''})
       values ($1, $2, $3, '${columns || 'open'}', 'x', 1, 'PKR', 'x', now() ${columns ? ', now()' : ''})`,
      [order.paymentId, order.orderId, `du_${order.paymentId}`],
    );

  it('refuses a refund from here, and takes one that was made at Stripe', async () => {
    const order = await makePaidOrder();
    await dispute(order);
    await expectConstraintViolation(refund({ order }), 'check', 'a disputed payment is not refunded');
    await expectConstraintViolation(
      refund({ order, columns: { origin: `'late_payment'` } }),
      'check',
      'a disputed payment is not refunded',
    );
    await refund({ order, columns: { origin: `'dashboard'` } });
  });

  it('refuses the dispatch', async () => {
    const order = await makePaidOrder();
    await dispute(order, 'lost');
    const statement = sql(`update "order" set fulfilment_status = 'dispatched' where id = $1`, [
      order.orderId,
    ]);
    await expectConstraintViolation(statement, 'check', 'disputed is not dispatched');
  });

  it('is one by its id, and closed with a time', async () => {
    const order = await makePaidOrder();
    await dispute(order);
    await expectConstraintViolation(dispute(order), 'unique', 'dispute_stripe_dispute_id_key');
    const statement = sql(`update dispute set status = 'won' where order_id = $1`, [order.orderId]);
    await expectConstraintViolation(statement, 'check', 'dispute_closed_has_time');
  });

  it('keeps its payment, and never goes back to an older answer of Stripe’s', async () => {
    const order = await makePaidOrder();
    await dispute(order);
    const change = (assignment: string) =>
      sql(`update dispute set ${assignment} where order_id = $1`, [order.orderId]);
    await change('asked_at = now()');
    await expectConstraintViolation(
      change(`asked_at = asked_at - interval '1 second'`),
      'check',
      'an older answer',
    );
    await expectConstraintViolation(change('asked_at = null'), 'check', 'an older answer');
    await expectConstraintViolation(change(`stripe_dispute_id = 'du_other'`), 'check', 'keeps its payment');
  });
});

describe('the states of an order and its payment in the database (rules 13, 14 and 16)', () => {
  const move = (order: MadeOrder, status: string) =>
    sql(`update "order" set status = '${status}' where id = $1`, [order.orderId]);

  it('a payment status that is not that of its payments is refused', async () => {
    const order = await makeOrder();
    for (const status of ['paid', 'processing', 'refunded', 'partially_refunded']) {
      const statement = sql(`update "order" set payment_status = '${status}' where id = $1`, [order.orderId]);
      await expectConstraintViolation(statement, 'check', 'is not that of its payments');
    }
  });

  it('a payment that is paid takes its order along', async () => {
    const order = await makeOrder();
    const statement = sql(
      `update payment set status = 'paid', captured_minor = amount_minor, paid_at = now(),
         stripe_payment_intent_id = 'pi_alone' where id = $1`,
      [order.paymentId],
    );
    await expectConstraintViolation(statement, 'check', 'is not that of its payments');
  });

  it('a card payment that is paid names its payment intent', async () => {
    const order = await makeOrder();
    const statement = sql(
      `update payment set status = 'paid', captured_minor = amount_minor, paid_at = now() where id = $1`,
      [order.paymentId],
    );
    await expectConstraintViolation(statement, 'check', 'payment_card_paid_has_intent');
  });

  it.each(['pending', 'expired'])('an order that is placed never becomes %s', async (status) => {
    await expectConstraintViolation(move(paid, status), 'check', `does not go from placed to ${status}`);
  });

  it('an order that was cancelled is not completed', async () => {
    const order = await makeOrder();
    await expectConstraintViolation(
      move(order, 'completed'),
      'check',
      'does not go from pending to completed',
    );
  });

  it('no order moves without an event', async () => {
    const order = await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    await expectConstraintViolation(move(order, 'cancelled'), 'check', 'without an event');
  });

  it('no order is completed that was neither delivered nor paid', async () => {
    const order = await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    await expectConstraintViolation(
      move(order, 'completed'),
      'check',
      'order_completed_is_delivered_and_paid',
    );
  });

  it('an order that has left is not cancelled', async () => {
    const order = await makePaidOrder();
    const sent = sql(
      `update "order" set status = 'cancelled', cancelled_at = now(), fulfilment_status = 'dispatched' where id = $1`,
      [order.orderId],
    );
    await expectConstraintViolation(sent, 'check', 'order_cancelled_before_dispatch');
  });
});

describe('stock in the database (rules 5 and 6)', () => {
  it('is reserved as the held reservations say', async () => {
    const order = await makeOrder();
    const level = sql('update inventory_level set reserved = 0 where variant_id = $1', [order.variant.id]);
    await expectConstraintViolation(level, 'check', 'do not sum to what is reserved');
    const reservation = sql(`update stock_reservation set status = 'released' where order_id = $1`, [
      order.orderId,
    ]);
    await expectConstraintViolation(reservation, 'check', 'do not sum to what is reserved');
    const gone = sql('delete from stock_reservation where order_id = $1', [order.orderId]);
    await expectConstraintViolation(gone, 'check', 'do not sum to what is reserved');
  });

  it('is reserved only by a pending order', async () => {
    const order = await makeOrder();
    const expired = sql(
      `with e as (insert into order_event (order_id, type, actor, "from", "to") values ($1, 'order_expired', 'system', 'pending', 'expired'))
       update "order" set status = 'expired' where id = $1`,
      [order.orderId],
    );
    await expectConstraintViolation(expired, 'check', 'is not waiting for its payment and holds stock');
  });

  it('is sold once for an order', async () => {
    const statement = sql(
      `insert into stock_movement (variant_id, order_id, quantity_delta, reason) values ($1, $2, -1, 'sale')`,
      [paid.variant.id, paid.orderId],
    );
    await expectConstraintViolation(statement, 'unique', 'stock_movement_one_sale');
  });

  it('does not come back once a refund said that it does not', async () => {
    const order = await makePaidOrder();
    const [row] = await refund({ order });
    await sql(
      `insert into refund_line (refund_id, order_line_id, quantity, withdrawn_quantity, restocked_quantity)
       select $1, id, 1, 1, 0 from order_line where order_id = $2`,
      [row?.id, order.orderId],
    );
    const back = sql(
      `insert into stock_movement (variant_id, order_id, quantity_delta, reason) values ($1, $2, 1, 'return')`,
      [order.variant.id, order.orderId],
    );
    await expectConstraintViolation(back, 'check', 'was not written off');
  });

  it('is not written off once it has come back', async () => {
    const order = await makePaidOrder();
    const [row] = await refund({ order });
    await sql(
      `insert into stock_movement (variant_id, order_id, quantity_delta, reason) values ($1, $2, 1, 'return')`,
      [order.variant.id, order.orderId],
    );
    const writtenOff = sql(
      `insert into refund_line (refund_id, order_line_id, quantity, withdrawn_quantity, restocked_quantity)
       select $1, id, 1, 1, 0 from order_line where order_id = $2`,
      [row?.id, order.orderId],
    );
    await expectConstraintViolation(writtenOff, 'check', 'is written off and has come back');
  });

  it('does not come back more often than it left, even at once', async () => {
    const order = await makePaidOrder();
    const back = () =>
      sql(
        `insert into stock_movement (variant_id, order_id, quantity_delta, reason) values ($1, $2, 1, 'return')`,
        [order.variant.id, order.orderId],
      );
    const tries = await Promise.allSettled([back(), back(), back()]);
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    await expectConstraintViolation(back(), 'check', 'comes back from order');
  });
});
