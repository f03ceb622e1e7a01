import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { lockOrder } from '@/lib/orders/lock-order';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import { getStripe } from '@/lib/stripe/client';
import { listRefundsByIntent } from '@/lib/stripe/list-refunds-by-intent';
import type { PaymentRefund } from '@/lib/stripe/payment-refund';
import { reconcileRefunds } from '@/lib/workflows/reconciliation/reconcile-refunds';
import { issueRefund } from '@/lib/workflows/refunds/issue-refund';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { settleRefund } from '@/lib/workflows/refunds/settle-refund';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { listEventsFromStripe } from '../../support/list-events-from-stripe';
import { controlStripe } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { waitForBlockedQuery } from '../../support/wait-for-blocked-query';
import { readOrderAmounts } from './read-order-amounts';

const { sql, stripeUrl } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff({ role: 'owner' })).id;
});
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const REFUND_TYPES = [
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refunded',
  'charge.refund.updated',
];
const moneyOf = (order: BoughtOrder) => readOrderAmounts(sql, stripeUrl(), order);
const refundInDashboard = (order: BoughtOrder, amount: number) =>
  controlStripe<{ id: string }>(stripeUrl(), 'POST', 'refunds', {
    payment_intent: order.paymentIntentId,
    amount,
  });
const failInDashboard = (refundId: string) =>
  controlStripe(stripeUrl(), 'POST', `refunds/${refundId}/settle`, { outcome: 'fail' });
async function statesOf({ orderId }: BoughtOrder): Promise<string[]> {
  const rows = await sql<{ refund: string }>(
    `select origin || ' ' || status || ' ' || amount_minor as refund from refund where order_id = $1`,
    [orderId],
  );
  return rows.map(({ refund }) => refund).sort();
}
async function stripeIdOf({ orderId }: BoughtOrder): Promise<string | undefined> {
  const [refund] = await sql<{ id: string }>(
    'select stripe_refund_id as id from refund where order_id = $1',
    [orderId],
  );
  return refund?.id;
}
const refundHere = (order: BoughtOrder, amountMinor: number) =>
  requestRefund({
    orderId: order.orderId,
    amountMinor,
    reason: 'x',
    returned: [],
    requestKey: randomUUID(),
    staffId,
  });
const eventsOf = (order: BoughtOrder) =>
  listEventsFromStripe({ types: REFUND_TYPES, about: order.paymentIntentId });

async function deliver(order: BoughtOrder, from: 'first' | 'last' = 'first'): Promise<string[]> {
  const events = await eventsOf(order);
  const outcomes: string[] = [];
  for (const event of from === 'first' ? events : events.reverse()) {
    outcomes.push(await handleStripeEvent(event));
  }
  return outcomes;
}

describe('a refund that was made in Stripe’s dashboard (rule 15)', () => {
  it.each(['first', 'last'] as const)(
    'is recorded with its total, not added up, when reported from the %s event on',
    async (from) => {
      const order = await buyOrder();
      await refundInDashboard(order, 200_000);
      await refundInDashboard(order, 100_000);
      expect(await deliver(order, from)).toEqual(['processed', 'processed', 'processed', 'processed']);
      expect(await deliver(order, from)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate']);
      expect(await moneyOf(order)).toMatchObject({
        payment_status: 'partially_refunded',
        refunded_minor: 300_000,
        refunds: 'succeeded 200000,succeeded 100000',
        mails: 'refund_sent,refund_sent',
      });
    },
  );

  it('wins over a concurrent refund of the shop that exceeds the rest: Stripe decides', async () => {
    const order = await buyOrder();
    await refundInDashboard(order, 200_000);
    const [event] = await eventsOf(order);
    if (!event) throw new Error('Stripe sent no refund event');
    let outcome: Promise<string> = Promise.resolve('');
    await inTransaction(async (tx) => {
      await lockOrder(tx, order.orderId);
      outcome = handleStripeEvent(event);
      await waitForBlockedQuery(sql);
      const payment = await findRefundablePayment(tx, order.orderId);
      if (!payment) throw new Error('There is nothing to refund');
      await issueRefund(tx, {
        orderId: order.orderId,
        payment,
        amountMinor: payment.refundableMinor,
        origin: 'staff',
        reason: 'All of it',
        staffId,
        requestKey: randomUUID(),
      });
    });
    expect(await outcome).toBe('processed');
    expect(await statesOf(order)).toEqual(['dashboard succeeded 200000', 'staff failed 705000']);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'partially_refunded',
      refunded_minor: 200_000,
    });
  });

  it('reported 20 times at once is recorded once', async () => {
    const order = await buyOrder();
    await refundInDashboard(order, 705_000);
    const events = await eventsOf(order);
    const copies = Array.from({ length: 10 }, () => events).flat();
    const outcomes = await Promise.all(copies.map((event) => handleStripeEvent(event)));
    expect(outcomes.filter((outcome) => outcome === 'processed')).toHaveLength(2);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'refunded',
      refunds: 'succeeded 705000',
      mails: 'refund_sent',
    });
  });

  it('leaves less to refund here', async () => {
    const order = await buyOrder();
    await refundInDashboard(order, 500_000);
    await deliver(order);
    expect(await refundHere(order, 300_000)).toMatchObject({ error: { refundableMinor: 205_000 } });
    expect(await refundHere(order, 205_000)).toMatchObject({ ok: true, value: { status: 'succeeded' } });
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', refundedAtStripe: 705_000 });
  });

  it('that was not reported yet makes a refund of the shop fail at Stripe, instead of being paid twice', async () => {
    const order = await buyOrder();
    await refundInDashboard(order, 500_000);
    expect(await refundHere(order, 300_000)).toMatchObject({ ok: true, value: { status: 'failed' } });
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({
      refunded_minor: 500_000,
      refund_pending_minor: 0,
      refundedAtStripe: 500_000,
      attention_reason: expect.stringContaining('refused'),
    });
  });

  it('is recorded beside a refund of the shop that never reached Stripe', async () => {
    const order = await buyOrder();
    const failure = { path: '/v1/refunds', method: 'POST', when: 'before', cut: true, times: 3 };
    await controlStripe(stripeUrl(), 'POST', 'faults', failure);
    expect(await refundHere(order, 705_000)).toMatchObject({ value: { status: 'pending' } });
    await refundInDashboard(order, 705_000);
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'refunded',
      refunds: 'failed 705000,succeeded 705000',
      refundedAtStripe: 705_000,
    });
  });

  it('that failed before it was reported does not reduce the refundable amount', async () => {
    const order = await buyOrder();
    await failInDashboard((await refundInDashboard(order, 705_000)).id);
    expect(await refundHere(order, 5_000)).toMatchObject({ ok: true, value: { status: 'succeeded' } });
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'partially_refunded',
      refunded_minor: 5_000,
      refund_pending_minor: 0,
      refundedAtStripe: 5_000,
      attention_reason: expect.stringContaining('did not go back'),
    });
    expect(await statesOf(order)).toEqual(['dashboard failed 705000', 'staff succeeded 5000']);
  });

  it('can use the amount of a refund that failed later', async () => {
    const order = await buyOrder();
    const { id } = await refundInDashboard(order, 705_000);
    await deliver(order);
    await failInDashboard(id);
    await refundInDashboard(order, 705_000);
    await deliver(order, 'last');
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'refunded',
      refunded_minor: 705_000,
      refundedAtStripe: 705_000,
    });
    expect(await statesOf(order)).toEqual(['dashboard failed 705000', 'dashboard succeeded 705000']);
  });

  it('of an unreported payment settles that payment first', async () => {
    const order = await buyOrder();
    await refundInDashboard(order, 705_000);
    const [event] = await eventsOf(order);
    if (!event) throw new Error('no event');
    // As if neither return page nor webhook had come: the payment is looked up by its intent.
    await sql(
      `with p as (select set_config('session_replication_role', 'replica', true))
       update payment set status = 'open', captured_minor = 0, paid_at = null, stripe_payment_intent_id = null
       from p where id = $1`,
      [order.paymentId],
    );
    expect(await handleStripeEvent(event)).toBe('processed');
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', captured_minor: 705_000 });
  });

  it('of a payment that is not of this shop is ignored', async () => {
    const event = {
      id: 'evt_other',
      type: 'refund.created',
      objectId: 're_unknown123',
      createdAt: new Date(),
    };
    expect(await handleStripeEvent(event)).toBe('ignored');
  });
});

describe('a pending refund', () => {
  it('is on its way first', async () => {
    const order = await buyOrder({ cardNumber: '4000000000007726' });
    expect(await refundHere(order, 705_000)).toMatchObject({ value: { status: 'pending' } });
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'paid', mails: 'refund_pending' });
    await controlStripe(stripeUrl(), 'POST', `refunds/${await stripeIdOf(order)}/settle`, {
      outcome: 'succeed',
    });
    await reconcileRefunds(new Date(Date.now() + 5 * 60_000));
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'refunded',
      mails: 'refund_pending,refund_sent',
    });
  });

  it('may fail while pending: whoever was notified of it is notified of the failure', async () => {
    const order = await buyOrder({ cardNumber: '4000000000007726' });
    await refundHere(order, 705_000);
    await failInDashboard((await stripeIdOf(order)) ?? '');
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'paid',
      mails: 'refund_pending,refund_failed,owner_notice',
    });
  });

  it('may fail after it succeeded: the amount is kept again, and the order is flagged for review', async () => {
    const order = await buyOrder({ cardNumber: '4000000000005126' });
    await refundHere(order, 705_000);
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded' });
    await failInDashboard((await stripeIdOf(order)) ?? '');
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'paid',
      refunded_minor: 0,
      refundedAtStripe: 0,
      attention_reason: expect.stringContaining('failed'),
      mails: 'refund_sent,refund_failed,owner_notice',
    });
  });
});

describe('a refund that failed in the shop and exists at Stripe', () => {
  async function giveUp(order: BoughtOrder, amountMinor: number): Promise<string> {
    await controlStripe(stripeUrl(), 'POST', 'faults', {
      path: '/v1/refunds',
      method: 'POST',
      when: 'before',
      status: 400,
    });
    const answer = await refundHere(order, amountMinor);
    expect(answer).toMatchObject({ ok: true, value: { status: 'failed' } });
    return answer.ok ? answer.value.refundId : '';
  }
  const makeAtStripe = (order: BoughtOrder, input: { refundId: string; amount: number }) =>
    getStripe().refunds.create({
      payment_intent: order.paymentIntentId,
      amount: input.amount,
      metadata: { refund_id: input.refundId, order_id: order.orderId },
    });

  it('counts as refunded: it cannot be refunded again, and buyer and owner are notified', async () => {
    const order = await buyOrder();
    const refundId = await giveUp(order, 705_000);
    await makeAtStripe(order, { refundId, amount: 705_000 });
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'refunded',
      refunded_minor: 705_000,
      refundedAtStripe: 705_000,
      mails: 'owner_notice,refund_sent,owner_notice',
      attention_reason: expect.stringContaining('is not the one decided here: it counts'),
    });
    expect(await statesOf(order)).toEqual(['dashboard succeeded 705000', 'staff failed 705000']);
    expect(await refundHere(order, 1)).toMatchObject({ error: { code: 'exceeds_refundable' } });
  });

  it('counts beside the refund that replaced it', async () => {
    const order = await buyOrder();
    const refundId = await giveUp(order, 300_000);
    expect(await refundHere(order, 300_000)).toMatchObject({ value: { status: 'succeeded' } });
    await makeAtStripe(order, { refundId, amount: 300_000 });
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({ refunded_minor: 600_000, refundedAtStripe: 600_000 });
  });

  it('is not the one whose metadata somebody copied over another amount: both count', async () => {
    const order = await buyOrder();
    const refundId = await giveUp(order, 300_000);
    await makeAtStripe(order, { refundId, amount: 100_000 });
    await deliver(order);
    expect(await moneyOf(order)).toMatchObject({ refunded_minor: 100_000, refundedAtStripe: 100_000 });
  });

  it('that ended in the shop long ago and succeeds at Stripe is flagged, and changes nothing else', async () => {
    const order = await buyOrder();
    await refundInDashboard(order, 705_000);
    await deliver(order);
    const [report] = await listRefundsByIntent(order.paymentIntentId);
    if (!report) throw new Error('Stripe has no refund');
    const settle = (state: PaymentRefund['state']) =>
      inTransaction((tx) => settleRefund(tx, { ...report, state }));
    expect(await settle('failed')).toMatchObject({ outcome: 'settled' });
    // A response that was in flight when it failed.
    expect(await settle('succeeded')).toMatchObject({ outcome: 'unchanged' });
    await sql(`update refund set settled_at = settled_at - interval '5 minutes' where order_id = $1`, [
      order.orderId,
    ]);
    expect(await settle('succeeded')).toMatchObject({ outcome: 'flagged' });
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'paid', refunded_minor: 0 });
  });
});
