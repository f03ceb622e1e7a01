import { beforeAll, describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { placePaidOrdersOfNotices } from '@/lib/workflows/place-paid-order';
import { settlePayment } from '@/lib/workflows/settle-payment';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { sessionOf } from '../../factories/payment-session';
import { testShop } from '../../support/shop';
import { stateOfOrder } from './state-of-order';

const { sql } = testShop();
beforeAll(makeDelivery);

let serial = 0;
function noticeOf(session: PaymentSession): StripeNotice {
  serial += 1;
  const type = 'checkout.session.completed';
  return { id: `evt_at_once_${serial}`, type, objectId: session.sessionId, createdAt: new Date() };
}
async function place(session: PaymentSession, notice: StripeNotice = noticeOf(session)): Promise<boolean> {
  const [isPlaced] = await placePaidOrdersOfNotices(getDb(), [{ session, notice }]);
  return isPlaced === true;
}
const recorded = (notice: StripeNotice) =>
  sql('select verdict, order_id from stripe_event where id = $1', [notice.id]);

describe('a paid webhook that is settled at once (rules 9 and 13)', () => {
  it('is one paid order with its event, and a second event changes nothing', async () => {
    const order = await makeOrder();
    const session = sessionOf(order);
    const notice = noticeOf(session);
    expect(await place(session, notice)).toBe(true);
    expect(await recorded(notice)).toEqual([{ verdict: 'processed', order_id: order.orderId }]);
    const after = await stateOfOrder(sql, order);
    expect(after).toMatchObject({
      status: 'placed',
      payment_status: 'paid',
      payment: 'paid',
      movements: 1,
      mails: 1,
    });
    const second = noticeOf(session);
    expect(await place(session, second)).toBe(false);
    expect(await recorded(second)).toEqual([]);
    expect(await stateOfOrder(sql, order)).toEqual(after);
  });

  it('has one effect when forty events about it come at once', async () => {
    const order = await makeOrder();
    const session = sessionOf(order);
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => place(session)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await stateOfOrder(sql, order)).toMatchObject({ status: 'placed', movements: 1, mails: 1 });
  });

  it.each<[string, Partial<PaymentSession>]>([
    ['less money', { total: { amountMinor: minor(704_999), currency: 'PKR' } }],
    ['another currency', { total: { amountMinor: minor(705_000), currency: 'USD' } }],
    ['a currency that we do not know', { total: null }],
    ['another order', { orderId: '00000000-0000-7000-8000-000000000000' }],
    ['an order that is no id', { orderId: 'none' }],
    ['no order', { orderId: null }],
  ])('leaves to the careful steps what reports %s', async (_what, changes) => {
    const order = await makeOrder();
    const session = sessionOf(order, changes);
    const notice = noticeOf(session);
    expect(await place(session, notice)).toBe(false);
    expect(await recorded(notice)).toEqual([]);
    expect(await stateOfOrder(sql, order)).toMatchObject({
      status: 'pending',
      payment: 'open',
      holds: 'held',
    });
  });

  it('leaves to them a second payment page of one payment', async () => {
    const order = await makeOrder();
    await inTransaction((tx) => settlePayment(tx, sessionOf(order, { state: 'open' })));
    expect(await place(sessionOf(order, { sessionId: 'cs_test_asecondpage' }))).toBe(false);
    expect(await stateOfOrder(sql, order)).toMatchObject({ status: 'pending', payment: 'open' });
  });

  it('does not wait for whoever has the order in hand', async () => {
    const order = await makeOrder();
    const session = sessionOf(order);
    const notice = noticeOf(session);
    await inTransaction(async (tx) => {
      await settlePayment(tx, { ...session, state: 'expired' });
      expect(await place(session, notice)).toBe(false);
    });
    expect(await recorded(notice)).toEqual([]);
    expect(await stateOfOrder(sql, order)).toMatchObject({
      status: 'expired',
      movements: 0,
      holds: 'released',
    });
  });

  it('settles many together, each as if it were alone, and passes over those that need the steps', async () => {
    const orders = await Promise.all(Array.from({ length: 5 }, () => makeOrder()));
    const [wrong, ...right] = orders.map((order, place) => ({
      order,
      session: sessionOf(order, place === 0 ? { orderId: 'none' } : {}),
    }));
    if (!wrong) throw new Error('no orders');
    const twice = { ...wrong.session, ...right[0]?.session };
    const sessions = [wrong.session, ...right.map(({ session }) => session), twice];
    const notices = sessions.map((session) => ({ session, notice: noticeOf(session) }));
    const onlyOnce = notices.map((_notice, place) => place > 0 && place < 5);
    expect(await placePaidOrdersOfNotices(getDb(), notices)).toEqual(onlyOnce);
    expect(await stateOfOrder(sql, wrong.order)).toMatchObject({ status: 'pending', payment: 'open' });
    for (const { order } of right) {
      expect(await stateOfOrder(sql, order)).toMatchObject({
        status: 'placed',
        payment_status: 'paid',
        movements: 1,
        mails: 1,
      });
    }
    const seen = await Promise.all(notices.map(({ notice }) => recorded(notice)));
    expect(seen.map((rows) => rows.length === 1)).toEqual(onlyOnce);
  });
});
