import { beforeAll, describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { placePaidOrdersOfEvents } from '@/lib/workflows/payments/place-paid-order';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';
import { readOrderState } from './read-order-state';

const { sql } = testShop();
beforeAll(makeDelivery);

let serial = 0;
function eventOf(session: CheckoutSession): StripeEvent {
  serial += 1;
  const type = 'checkout.session.completed';
  return { id: `evt_at_once_${serial}`, type, objectId: session.sessionId, createdAt: new Date() };
}
async function place(session: CheckoutSession, event: StripeEvent = eventOf(session)): Promise<boolean> {
  const [isPlaced] = await placePaidOrdersOfEvents(getDb(), [{ session, event }]);
  return isPlaced === true;
}
const recorded = (event: StripeEvent) =>
  sql('select verdict, order_id from stripe_event where id = $1', [event.id]);

describe('a paid webhook that is settled in one statement (rules 9 and 13)', () => {
  it('is one paid order with its event, and a second event changes nothing', async () => {
    const order = await makeOrder();
    const session = makeCheckoutSession(order);
    const event = eventOf(session);
    expect(await place(session, event)).toBe(true);
    expect(await recorded(event)).toEqual([{ verdict: 'processed', order_id: order.orderId }]);
    const after = await readOrderState(sql, order);
    expect(after).toMatchObject({
      status: 'placed',
      payment_status: 'paid',
      payment: 'paid',
      movements: 1,
      mails: 1,
    });
    const second = eventOf(session);
    expect(await place(session, second)).toBe(false);
    expect(await recorded(second)).toEqual([]);
    expect(await readOrderState(sql, order)).toEqual(after);
  });

  it('has one effect when forty events about it come at once', async () => {
    const order = await makeOrder();
    const session = makeCheckoutSession(order);
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => place(session)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await readOrderState(sql, order)).toMatchObject({ status: 'placed', movements: 1, mails: 1 });
  });

  it.each<[string, Partial<CheckoutSession>]>([
    ['less money', { total: { amountMinor: minor(704_999), currency: 'PKR' } }],
    ['another currency', { total: { amountMinor: minor(705_000), currency: 'USD' } }],
    ['a currency that we do not know', { total: null }],
    ['another order', { orderId: '00000000-0000-7000-8000-000000000000' }],
    ['an order that is no id', { orderId: 'none' }],
    ['no order', { orderId: null }],
  ])('leaves %s to the step-by-step settlement', async (_what, changes) => {
    const order = await makeOrder();
    const session = makeCheckoutSession(order, changes);
    const event = eventOf(session);
    expect(await place(session, event)).toBe(false);
    expect(await recorded(event)).toEqual([]);
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'pending',
      payment: 'open',
      holds: 'held',
    });
  });

  it('leaves a second session of one payment to the step-by-step settlement', async () => {
    const order = await makeOrder();
    await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(order, { state: 'open' })));
    expect(await place(makeCheckoutSession(order, { sessionId: 'cs_test_asecondpage' }))).toBe(false);
    expect(await readOrderState(sql, order)).toMatchObject({ status: 'pending', payment: 'open' });
  });

  it('does not wait for a lock on the order', async () => {
    const order = await makeOrder();
    const session = makeCheckoutSession(order);
    const event = eventOf(session);
    await inTransaction(async (tx) => {
      await settlePayment(tx, { ...session, state: 'expired' });
      expect(await place(session, event)).toBe(false);
    });
    expect(await recorded(event)).toEqual([]);
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'expired',
      movements: 0,
      holds: 'released',
    });
  });

  it('settles a batch, each as if alone, and skips those that need step-by-step settlement', async () => {
    const orders = await Promise.all(Array.from({ length: 5 }, () => makeOrder()));
    const [wrong, ...right] = orders.map((order, place) => ({
      order,
      session: makeCheckoutSession(order, place === 0 ? { orderId: 'none' } : {}),
    }));
    if (!wrong) throw new Error('no orders');
    const twice = { ...wrong.session, ...right[0]?.session };
    const sessions = [wrong.session, ...right.map(({ session }) => session), twice];
    const events = sessions.map((session) => ({ session, event: eventOf(session) }));
    const onlyOnce = events.map((_event, place) => place > 0 && place < 5);
    expect(await placePaidOrdersOfEvents(getDb(), events)).toEqual(onlyOnce);
    expect(await readOrderState(sql, wrong.order)).toMatchObject({ status: 'pending', payment: 'open' });
    for (const { order } of right) {
      expect(await readOrderState(sql, order)).toMatchObject({
        status: 'placed',
        payment_status: 'paid',
        movements: 1,
        mails: 1,
      });
    }
    const seen = await Promise.all(events.map(({ event }) => recorded(event)));
    expect(seen.map((rows) => rows.length === 1)).toEqual(onlyOnce);
  });
});
