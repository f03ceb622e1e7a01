import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { reconcileRefunds } from '@/lib/workflows/reconciliation/reconcile-refunds';
import { type RefundRequest, requestRefund } from '@/lib/workflows/refunds/request-refund';
import { submitRefund } from '@/lib/workflows/refunds/submit-refund';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { controlStripe } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readOrderAmounts } from './read-order-amounts';

const { sql, stripeUrl } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff({ role: 'manager' })).id;
});
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const moneyOf = (order: BoughtOrder) => readOrderAmounts(sql, stripeUrl(), order);
const fault = (body: object) => controlStripe(stripeUrl(), 'POST', 'faults', body);
const refund = (order: { orderId: string }, changes: Partial<RefundRequest> = {}) =>
  requestRefund({
    orderId: order.orderId,
    amountMinor: 705_000,
    reason: 'Came damaged',
    returned: [],
    requestKey: randomUUID(),
    staffId,
    ...changes,
  });

describe('a refund (rule 15)', () => {
  it('is not asked for with the form of another order', async () => {
    const [order, other] = [await buyOrder(), await buyOrder()];
    const requestKey = randomUUID();
    expect(await refund(other, { requestKey, amountMinor: 100 })).toMatchObject({ ok: true });
    expect(await refund(order, { requestKey, amountMinor: 100 })).toEqual({
      ok: false,
      error: { code: 'form_of_another_order' },
    });
    expect(await moneyOf(order)).toMatchObject({ refunded_minor: 0, refund_pending_minor: 0 });
  });

  it('in full refunds the whole amount, and sends a mail', async () => {
    const order = await buyOrder();
    expect(await refund(order)).toMatchObject({ ok: true, value: { status: 'succeeded' } });
    expect(await moneyOf(order)).toEqual({
      status: 'placed',
      payment_status: 'refunded',
      attention_reason: null,
      captured_minor: 705_000,
      refunded_minor: 705_000,
      refund_pending_minor: 0,
      refunds: 'succeeded 705000',
      mails: 'refund_sent',
      refundedAtStripe: 705_000,
      stock: { onHand: 9, reserved: 0 },
    });
    const timeline = await sql(
      `select type, actor, actor_id from order_event where order_id = $1 and type like '%refund%' order by created_at, id`,
      [order.orderId],
    );
    expect(timeline).toEqual([
      { type: 'refund_requested', actor: 'staff', actor_id: staffId },
      { type: 'refund_succeeded', actor: 'stripe', actor_id: null },
      { type: 'payment_refunded', actor: 'stripe', actor_id: null },
    ]);
  });

  it('in parts never exceeds what was captured', async () => {
    const order = await buyOrder();
    await refund(order, { amountMinor: 300_000 });
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'partially_refunded',
      refunded_minor: 300_000,
    });
    expect(await refund(order, { amountMinor: 405_001 })).toEqual({
      ok: false,
      error: { code: 'exceeds_refundable', refundableMinor: 405_000 },
    });
    await refund(order, { amountMinor: 405_000 });
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'refunded',
      refunds: 'succeeded 300000,succeeded 405000',
      refundedAtStripe: 705_000,
    });
    expect(await refund(order, { amountMinor: 1 })).toMatchObject({
      error: { code: 'exceeds_refundable', refundableMinor: 0 },
    });
  });

  it('with returned units restocks them, and no more than were bought', async () => {
    const order = await buyOrder({ quantity: 3 });
    const back = (quantity: number) => [{ orderLineId: order.lineId, quantity }];
    await refund(order, { amountMinor: 680_000, returned: back(1) });
    expect(await moneyOf(order)).toMatchObject({ stock: { onHand: 8, reserved: 0 } });
    expect(await refund(order, { amountMinor: 100, returned: back(3) })).toMatchObject({
      error: { code: 'returns_more_than_bought' },
    });
    expect(await refund(order, { amountMinor: 100, returned: back(-1) })).toMatchObject({
      error: { code: 'returns_more_than_bought' },
    });
    await refund(order, { amountMinor: 1_360_000, returned: back(2) });
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'refunded',
      refunds: 'succeeded 680000,succeeded 1360000',
      stock: { onHand: 10, reserved: 0 },
    });
  });

  it('that was refused leaves the stock unchanged', async () => {
    const order = await buyOrder();
    await refund(order, { amountMinor: 705_001, returned: [{ orderLineId: order.lineId, quantity: 1 }] });
    expect(await moneyOf(order)).toMatchObject({ refunds: null, stock: { onHand: 9, reserved: 0 } });
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53])('is of an amount, not %s', async (amountMinor) => {
    const order = await buyOrder();
    expect(await refund(order, { amountMinor })).toMatchObject({ error: { code: 'amount_not_positive' } });
  });

  it('needs an order, and money that came by card', async () => {
    expect(await refund({ orderId: randomUUID() })).toMatchObject({ error: { code: 'order_not_found' } });
    expect(await refund(await makeOrder())).toMatchObject({ error: { code: 'nothing_to_refund' } });
    const cash = await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    expect(await refund(cash)).toMatchObject({ error: { code: 'nothing_to_refund' } });
  });

  it('asked for twice by one form is one refund', async () => {
    const order = await buyOrder();
    const requestKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refund(order, { amountMinor: 100_000, requestKey })),
    );
    expect(new Set(answers.map((answer) => answer.ok && answer.value.refundId)).size).toBe(1);
    expect(await moneyOf(order)).toMatchObject({
      refunds: 'succeeded 100000',
      refundedAtStripe: 100_000,
      mails: 'refund_sent',
    });
  });

  it('asked for ten times at once by ten people stops at what was captured', async () => {
    const order = await buyOrder();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refund(order, { amountMinor: 200_000 })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
    expect(await moneyOf(order)).toMatchObject({ refunded_minor: 600_000, refundedAtStripe: 600_000 });
  });
});

describe('a refund that Stripe does not answer', () => {
  it.each([
    ['cut off before', { when: 'before', cut: true, times: 3 }],
    ['cut off after the effect', { when: 'after', cut: true, times: 3 }],
    ['answered with 500 after the effect', { when: 'after', status: 500, times: 3 }],
    ['answered with 429', { when: 'before', status: 429, times: 3 }],
  ])('%s stays pending, and is made once', async (_how, failure) => {
    const order = await buyOrder();
    await fault({ method: 'POST', path: '/v1/refunds', ...failure });
    const answer = await refund(order, { amountMinor: 200_000 });
    expect(answer).toMatchObject({ ok: true, value: { status: 'pending' } });
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'paid', refund_pending_minor: 200_000 });
    // It counts as given: what is left is less by it.
    expect(await refund(order, { amountMinor: 505_001 })).toMatchObject({
      error: { refundableMinor: 505_000 },
    });
    await controlStripe(stripeUrl(), 'DELETE', 'faults');
    const refundId = answer.ok ? answer.value.refundId : '';
    await Promise.all([submitRefund(refundId), submitRefund(refundId)]).catch(() => submitRefund(refundId));
    await submitRefund(refundId);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'partially_refunded',
      refunds: 'succeeded 200000',
      refundedAtStripe: 200_000,
      mails: 'refund_sent',
    });
  });

  it('is asked for again by its job and by the reconciler', async () => {
    const order = await buyOrder();
    await fault({ method: 'POST', path: '/v1/refunds', when: 'after', cut: true, times: 3 });
    const answer = await refund(order);
    const refundId = answer.ok ? answer.value.refundId : '';
    const jobs = await sql(`select payload from ${QUEUE_TABLES.jobs} where payload::text like $1`, [
      `%${refundId}%`,
    ]);
    expect(jobs).toEqual([{ payload: { refundId } }]);
    await reconcileRefunds(new Date(Date.now() + 5 * 60_000));
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', refundedAtStripe: 705_000 });
  });
});

describe('a refund that Stripe refuses', () => {
  it('is recorded as failed, and flagged for review', async () => {
    const order = await buyOrder();
    await fault({ method: 'POST', path: '/v1/refunds', when: 'before', status: 400 });
    expect(await refund(order)).toMatchObject({ ok: true, value: { status: 'failed' } });
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'paid',
      refund_pending_minor: 0,
      attention_reason: expect.stringContaining('refused'),
      refundedAtStripe: 0,
    });
    expect(await refund(order)).toMatchObject({ ok: true, value: { status: 'succeeded' } });
  });

  it.each([705_000, 200_000])(
    'of %i, whose key was forgotten, is found in Stripe’s list instead',
    async (amountMinor) => {
      const order = await buyOrder();
      await fault({ method: 'POST', path: '/v1/refunds', when: 'after', cut: true, times: 3 });
      const answer = await refund(order, { amountMinor });
      await controlStripe(stripeUrl(), 'DELETE', 'faults');
      await controlStripe(stripeUrl(), 'POST', 'clock', { offsetSeconds: 25 * 60 * 60 });
      await submitRefund(answer.ok ? answer.value.refundId : '', new Date(Date.now() + 25 * 60 * 60 * 1000));
      await controlStripe(stripeUrl(), 'POST', 'clock', { offsetSeconds: 0 });
      expect(await moneyOf(order)).toMatchObject({
        refunds: `succeeded ${amountMinor}`,
        refundedAtStripe: amountMinor,
        attention_reason: null,
      });
    },
  );
});
