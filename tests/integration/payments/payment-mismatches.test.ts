import { beforeAll, describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { inTransaction } from '@/lib/db/in-transaction';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';
import { readOrderState } from './read-order-state';

const { sql } = testShop();
beforeAll(makeDelivery);

const settle = async (session: CheckoutSession) =>
  (await inTransaction((tx) => settlePayment(tx, session))).outcome;

describe('a payment that does not match its order (rules 4 and 13)', () => {
  it.each<[string, Partial<CheckoutSession>, RegExp]>([
    ['less money', { total: { amountMinor: minor(704_999), currency: 'PKR' } }, /another amount/],
    ['more money', { total: { amountMinor: minor(705_001), currency: 'PKR' } }, /another amount/],
    ['another currency', { total: { amountMinor: minor(705_000), currency: 'USD' } }, /another amount/],
    ['a currency that we do not know', { total: null }, /another amount/],
    ['another order', { orderId: '00000000-0000-7000-8000-000000000000' }, /another order/],
    ['an order that is no id', { orderId: 'none' }, /another order/],
    ['no order', { orderId: null }, /another order/],
    ['a status that we do not know (rule: open enums)', { state: 'unknown' }, /do not know/],
  ])('is flagged for review and never recorded as paid: %s', async (_what, changes, reason) => {
    const order = await makeOrder();
    expect(await settle(makeCheckoutSession(order, changes))).toBe('flagged');
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'pending',
      payment_status: 'unpaid',
      attention_reason: expect.stringMatching(reason),
      payment: 'open',
      captured_minor: 0,
      movements: 0,
      holds: 'held',
      mails: 0,
    });
  });

  it('is flagged when a second checkout session is reported for one payment', async () => {
    const order = await makeOrder();
    await settle(makeCheckoutSession(order, { state: 'open' }));
    expect(await settle(makeCheckoutSession(order, { sessionId: 'cs_test_asecondpage' }))).toBe('flagged');
    expect(await readOrderState(sql, order)).toMatchObject({
      payment: 'open',
      attention_reason: expect.stringContaining('cs_test_asecondpage'),
    });
  });

  it('is recorded as one event, however often Stripe repeats it', async () => {
    const order = await makeOrder();
    const session = makeCheckoutSession(order, { total: null });
    await Promise.all(Array.from({ length: 10 }, () => settle(session)));
    expect(await readOrderState(sql, order)).toMatchObject({ timeline: 'order_created,needs_attention' });
  });

  it('can still be paid correctly, and stays flagged until it is reviewed', async () => {
    const order = await makeOrder();
    await settle(makeCheckoutSession(order, { state: 'unknown' }));
    expect(await settle(makeCheckoutSession(order))).toBe('paid');
    expect(await readOrderState(sql, order)).toMatchObject({
      status: 'placed',
      attention_reason: expect.any(String),
    });
  });
});
