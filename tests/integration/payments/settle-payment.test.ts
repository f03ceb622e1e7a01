import { beforeAll, describe, expect, it } from 'vitest';
import { addLine } from '@/lib/cart/add-line';
import { inTransaction } from '@/lib/db/in-transaction';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import { replacePayment } from '@/lib/workflows/payments/replace-payment';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { readOrderState } from './read-order-state';

const { sql } = testShop();
beforeAll(makeDelivery);

const settle = async (session: CheckoutSession) =>
  (await inTransaction((tx) => settlePayment(tx, session))).outcome;

const PAID = {
  status: 'placed',
  payment_status: 'paid',
  attention_reason: null,
  payment: 'paid',
  captured_minor: 705_000,
  movements: 1,
  holds: 'committed',
  mails: 1,
  cart_lines: 0,
  timeline: 'order_created,payment_paid,order_placed',
  stock: { onHand: 9, reserved: 0 },
};
const GIVEN_UP = {
  payment_status: 'unpaid',
  attention_reason: null,
  captured_minor: 0,
  movements: 0,
  holds: 'released',
  mails: 0,
  cart_lines: 1,
  stock: { onHand: 10, reserved: 0 },
};

describe('a payment that has arrived (rule 9)', () => {
  it('places the order, deducts the stock, queues one mail and empties the cart', async () => {
    const order = await makeOrder();
    expect(await settle(makeCheckoutSession(order))).toBe('paid');
    expect(await readOrderState(sql, order)).toEqual(PAID);
  });

  it('queues the mail as a job that names no person', async () => {
    const order = await makeOrder();
    await settle(makeCheckoutSession(order));
    const jobs = await sql(
      `select payload from ${QUEUE_TABLES.jobs}
       where payload->>'emailDeliveryId' = (select id::text from email_delivery where order_id = $1)`,
      [order.orderId],
    );
    expect(jobs).toHaveLength(1);
    expect(JSON.stringify(jobs)).not.toContain('ayesha');
  });

  it('reported 50 times at once has one effect', async () => {
    const order = await makeOrder();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => settle(makeCheckoutSession(order))));
    expect(outcomes.filter((outcome) => outcome === 'paid')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(49);
    expect(await readOrderState(sql, order)).toEqual(PAID);
  });

  it('for thirty orders of one product at once deducts each from stock once (rule 5)', async () => {
    const variant = await makeVariant({ stock: 100 });
    const orders = [];
    for (let made = 0; made < 30; made += 1) orders.push(await makeOrder({ variant }));
    const outcomes = await Promise.all(orders.map((order) => settle(makeCheckoutSession(order))));
    expect(new Set(outcomes)).toEqual(new Set(['paid']));
    for (const order of orders.slice(0, 3)) {
      expect(await readOrderState(sql, order)).toEqual({ ...PAID, stock: { onHand: 70, reserved: 0 } });
    }
  });

  it('leaves in the cart what was put there meanwhile', async () => {
    const order = await makeOrder();
    const later = await makeVariant();
    await addLine({ token: order.cartToken, sku: order.variant.sku, quantity: 2 });
    await addLine({ token: order.cartToken, sku: later.sku, quantity: 1 });
    await settle(makeCheckoutSession(order));
    const lines = await sql(
      `select variant_id, quantity from cart_line l join "order" o on o.cart_id = l.cart_id where o.id = $1`,
      [order.orderId],
    );
    expect(new Set(lines)).toEqual(
      new Set([
        { variant_id: order.variant.id, quantity: 2 },
        { variant_id: later.id, quantity: 1 },
      ]),
    );
  });

  it('lowers a line of the cart that has grown, and clears what was typed at checkout', async () => {
    const order = await makeOrder();
    await addLine({ token: order.cartToken, sku: order.variant.sku, quantity: 2 });
    await sql(
      `update cart set checkout_draft = '{}', source_article_slug = 'an-article'
       where id = (select cart_id from "order" where id = $1)`,
      [order.orderId],
    );
    await settle(makeCheckoutSession(order));
    const cart = await sql(
      `select l.quantity, c.checkout_draft, c.source_article_slug
       from "order" o join cart c on c.id = o.cart_id join cart_line l on l.cart_id = c.id where o.id = $1`,
      [order.orderId],
    );
    expect(cart).toEqual([{ quantity: 2, checkout_draft: null, source_article_slug: null }]);
  });

  it('of a payment that another one had replaced places the order, and cancels the other one', async () => {
    const order = await makeOrder();
    await inTransaction((tx) => replacePayment(tx, order.paymentId));
    expect(await settle(makeCheckoutSession(order))).toBe('paid');
    expect(
      await sql(
        `select p.status, o.status as "order", o.payment_status from payment p join "order" o on o.id = p.order_id
         where o.id = $1 order by p.created_at`,
        [order.orderId],
      ),
    ).toEqual([
      { status: 'paid', order: 'placed', payment_status: 'paid' },
      { status: 'cancelled', order: 'placed', payment_status: 'paid' },
    ]);
  });

  it('is settled also when the cart is gone', async () => {
    const order = await makeOrder();
    await sql('delete from cart where id = (select cart_id from "order" where id = $1)', [order.orderId]);
    expect(await settle(makeCheckoutSession(order))).toBe('paid');
  });

  it.each(['expired', 'failed', 'processing', 'open', 'unknown'] as const)(
    'is not undone by a later report that it is %s (rule 14)',
    async (state) => {
      const order = await makeOrder();
      await settle(makeCheckoutSession(order));
      await settle(makeCheckoutSession(order, { state }));
      expect(await readOrderState(sql, order)).toMatchObject({
        status: 'placed',
        payment_status: 'paid',
        payment: 'paid',
        movements: 1,
        stock: PAID.stock,
      });
    },
  );
});

describe('a payment that is processing', () => {
  it('reserves the stock, empties the cart, and places the order when it succeeds', async () => {
    const order = await makeOrder();
    expect(await settle(makeCheckoutSession(order, { state: 'processing' }))).toBe('processing');
    expect(await readOrderState(sql, order)).toEqual({
      ...GIVEN_UP,
      status: 'pending',
      payment_status: 'processing',
      payment: 'processing',
      holds: 'held',
      cart_lines: 0,
      timeline: 'order_created,payment_processing',
      stock: { onHand: 10, reserved: 1 },
    });
    expect(await settle(makeCheckoutSession(order, { state: 'processing' }))).toBe('unchanged');
    expect(await settle(makeCheckoutSession(order))).toBe('paid');
    expect(await readOrderState(sql, order)).toEqual({
      ...PAID,
      timeline: 'order_created,payment_processing,payment_paid,order_placed',
    });
  });

  it('does not run out', async () => {
    const order = await makeOrder();
    await settle(makeCheckoutSession(order, { state: 'processing' }));
    expect(await settle(makeCheckoutSession(order, { state: 'expired' }))).toBe('unchanged');
    expect(await readOrderState(sql, order)).toMatchObject({ status: 'pending', holds: 'held' });
  });

  it('that fails releases the stock and cancels the order', async () => {
    const order = await makeOrder();
    await settle(makeCheckoutSession(order, { state: 'processing' }));
    expect(await settle(makeCheckoutSession(order, { state: 'failed' }))).toBe('failed');
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'cancelled',
      payment_status: 'unpaid',
      payment: 'failed',
      holds: 'released',
      stock: GIVEN_UP.stock,
    });
    await settle(makeCheckoutSession(order, { state: 'failed' }));
    const mails = await sql('select kind from email_delivery where order_id = $1', [order.orderId]);
    expect(mails).toEqual([{ kind: 'payment_failed' }]);
  });
});

describe('an expired checkout session (rule 6)', () => {
  it('releases the stock once, however many sweep at once', async () => {
    const order = await makeOrder();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => settle(makeCheckoutSession(order, { state: 'expired' }))),
    );
    expect(outcomes.filter((outcome) => outcome === 'expired')).toHaveLength(1);
    expect(await readOrderState(sql, order)).toEqual({
      ...GIVEN_UP,
      status: 'expired',
      payment: 'expired',
      timeline: 'order_created,order_expired',
    });
  });

  it('does not affect the reservations of other orders', async () => {
    const order = await makeOrder();
    const other = await makeOrder({ variant: order.variant });
    await settle(makeCheckoutSession(order, { state: 'expired' }));
    expect(await readOrderState(sql, other)).toMatchObject({
      holds: 'held',
      stock: { onHand: 10, reserved: 1 },
    });
  });
});

describe('a report that changes nothing', () => {
  it('is one of a session that is still open', async () => {
    const order = await makeOrder();
    expect(await settle(makeCheckoutSession(order, { state: 'open' }))).toBe('open');
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'pending',
      payment: 'open',
      holds: 'held',
    });
  });

  it.each([null, 'x', '00000000-0000-0000-0000-000000000000'])(
    'is one of a session that is not of this shop (payment %j)',
    async (paymentId) => {
      const order = await makeOrder();
      const session = makeCheckoutSession(order, { paymentId, sessionId: 'cs_test_somebodyelse' });
      expect(await settle(session)).toBe('not_ours');
      expect(await readOrderState(sql, order)).toMatchObject({ status: 'pending', payment: 'open' });
    },
  );
});
