import { beforeAll, describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { inTransaction } from '@/lib/db/in-transaction';
import type { PaymentSession } from '@/lib/stripe/payment-session';
import { settlePayment } from '@/lib/workflows/settle-payment';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { sessionOf } from '../../factories/payment-session';
import { testShop } from '../../support/shop';
import { stateOfOrder } from './state-of-order';

const { sql } = testShop();
beforeAll(makeDelivery);

const settle = async (session: PaymentSession) =>
  (await inTransaction((tx) => settlePayment(tx, session))).outcome;

describe('a payment that is not what we asked for (rules 4 and 13)', () => {
  it.each<[string, Partial<PaymentSession>, RegExp]>([
    ['less money', { total: { amountMinor: minor(704_999), currency: 'PKR' } }, /another amount/],
    ['more money', { total: { amountMinor: minor(705_001), currency: 'PKR' } }, /another amount/],
    ['another currency', { total: { amountMinor: minor(705_000), currency: 'USD' } }, /another amount/],
    ['a currency that we do not know', { total: null }, /another amount/],
    ['another order', { orderId: '00000000-0000-7000-8000-000000000000' }, /another order/],
    ['no order', { orderId: null }, /another order/],
    ['a status that we do not know (rule: open enums)', { state: 'unknown' }, /do not know/],
  ])('is flagged for a person and never called paid: %s', async (_what, changes, reason) => {
    const order = await makeOrder();
    expect(await settle(sessionOf(order, changes))).toBe('flagged');
    expect(await stateOfOrder(sql, order)).toMatchObject({
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

  it('is flagged when a second payment page is reported for one payment', async () => {
    const order = await makeOrder();
    await settle(sessionOf(order, { state: 'open' }));
    expect(await settle(sessionOf(order, { sessionId: 'cs_test_asecondpage' }))).toBe('flagged');
    expect(await stateOfOrder(sql, order)).toMatchObject({
      payment: 'open',
      attention_reason: expect.stringContaining('cs_test_asecondpage'),
    });
  });

  it('is told once in the timeline, however often Stripe repeats it', async () => {
    const order = await makeOrder();
    const session = sessionOf(order, { total: null });
    await Promise.all(Array.from({ length: 10 }, () => settle(session)));
    expect(await stateOfOrder(sql, order)).toMatchObject({ timeline: 'order_created,needs_attention' });
  });

  it('can still be paid as agreed, and stays flagged until a person has looked', async () => {
    const order = await makeOrder();
    await settle(sessionOf(order, { state: 'unknown' }));
    expect(await settle(sessionOf(order))).toBe('paid');
    expect(await stateOfOrder(sql, order)).toMatchObject({
      status: 'placed',
      attention_reason: expect.any(String),
    });
  });
});
