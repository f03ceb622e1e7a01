import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { fetchDispute } from '@/lib/workflows/payments/fetch-dispute';
import { settleDispute } from '@/lib/workflows/payments/settle-dispute';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makeStaff } from '../../factories/staff';
import { listEventsFromStripe } from '../../support/list-events-from-stripe';
import { controlStripe } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from '../database/expect-constraint-violation';

const { sql, stripeUrl } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff({ role: 'owner' })).id;
});

const TYPES = [
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
];

async function dispute(order: BoughtOrder): Promise<string> {
  const opened = await controlStripe<{ id: string }>(stripeUrl(), 'POST', 'disputes', {
    payment_intent: order.paymentIntentId,
    amount: 705_000,
    reason: 'product_not_received',
  });
  return opened.id;
}
const close = (disputeId: string, outcome: 'won' | 'lost') =>
  controlStripe(stripeUrl(), 'POST', `disputes/${disputeId}/close`, { outcome });
async function deliver(order: BoughtOrder): Promise<string[]> {
  const outcomes: string[] = [];
  for (const event of await listEventsFromStripe({ types: TYPES, about: order.paymentIntentId })) {
    outcomes.push(await handleStripeEvent(event));
  }
  return outcomes;
}
const disputesOf = (order: BoughtOrder) =>
  sql(
    'select status, stripe_status, amount_minor, closed_at is not null as closed from dispute where order_id = $1',
    [order.orderId],
  );
const refund = (order: BoughtOrder) =>
  requestRefund({
    orderId: order.orderId,
    amountMinor: 100_000,
    reason: 'x',
    returned: [],
    requestKey: randomUUID(),
    staffId,
  });

describe('a dispute (rule 15)', () => {
  it('blocks refunds, cancellation and dispatch, and flags the order for review', async () => {
    const order = await buyOrder();
    await dispute(order);
    expect(await deliver(order)).toEqual(['processed', 'processed']);
    expect(await disputesOf(order)).toEqual([
      { status: 'open', stripe_status: 'needs_response', amount_minor: 705_000, closed: false },
    ]);
    const [row] = await sql('select attention_reason from "order" where id = $1', [order.orderId]);
    expect(row?.attention_reason).toMatch(
      /disputes PKR.7,050 \(product not received\).* until .* do not send/,
    );
    expect(await refund(order)).toEqual({ ok: false, error: { code: 'payment_disputed' } });
    expect(await cancelOrder({ orderId: order.orderId, reason: 'x', staffId })).toEqual({
      ok: false,
      error: { code: 'payment_disputed' },
    });
    const dispatch = sql(`update "order" set fulfilment_status = 'dispatched' where id = $1`, [
      order.orderId,
    ]);
    await expectConstraintViolation(dispatch, 'check', 'disputed is not dispatched');
    await expect(dispatchWholeOrder(order.orderId, staffId)).rejects.toThrow('payment_disputed');
  });

  it('that is won allows them again', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    await deliver(order);
    await close(id, 'won');
    await deliver(order);
    expect(await disputesOf(order)).toMatchObject([{ status: 'won', closed: true }]);
    expect(await refund(order)).toMatchObject({ ok: true, value: { status: 'succeeded' } });
    await dispatchWholeOrder(order.orderId, staffId);
  });

  it('that is lost keeps blocking them, and is reported', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    await close(id, 'lost');
    expect(await deliver(order)).toEqual(['processed', 'processed', 'processed']);
    expect(await disputesOf(order)).toMatchObject([{ status: 'lost', closed: true }]);
    expect(await refund(order)).toEqual({ ok: false, error: { code: 'payment_disputed' } });
    const recorded = await sql(`select type from order_event where order_id = $1 and type like 'dispute%'`, [
      order.orderId,
    ]);
    expect(recorded).toEqual([{ type: 'dispute_lost' }]);
  });

  const STATES = {
    warning_needs_response: 'open',
    warning_under_review: 'open',
    warning_closed: 'won',
    needs_response: 'open',
    under_review: 'open',
    appeal_needs_response: 'open',
    appeal_under_review: 'open',
    prevented: 'won',
    won: 'won',
    lost: 'lost',
  } as const;
  const STATUSES = Object.keys(STATES) as (keyof typeof STATES)[];
  const move = (disputeId: string, body: { status: string; amount?: number }) =>
    controlStripe(stripeUrl(), 'POST', `disputes/${disputeId}/move`, body);
  const stands = async (order: BoughtOrder) => (await disputesOf(order))[0];
  const isFrozen = async (order: BoughtOrder) => {
    const answer = await refund(order);
    return !answer.ok && answer.error.code === 'payment_disputed';
  };

  it.each(STATUSES)(
    'that is %s can move to every other status, and blocks the order accordingly',
    async (from) => {
      const order = await buyOrder();
      const id = await dispute(order);
      for (const to of STATUSES) {
        for (const status of [from, to]) {
          await move(id, { status });
          await deliver(order);
          expect(await stands(order)).toMatchObject({
            stripe_status: status,
            status: STATES[status],
            closed: STATES[status] !== 'open',
          });
        }
        const dispatched = await sql('select 1 from dispute where order_id = $1 and status <> $2', [
          order.orderId,
          'won',
        ]);
        expect(dispatched.length > 0, to).toBe(STATES[to] !== 'won');
      }
    },
  );

  it('that was lost and is won on appeal unblocks the order; each change is reported, repeated ones too', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    for (const status of ['lost', 'appeal_under_review', 'lost', 'appeal_needs_response', 'won']) {
      await move(id, { status });
      await deliver(order);
      expect(await isFrozen(order)).toBe(status !== 'won');
    }
    const turns = await sql(
      `select type from order_event where order_id = $1 and type like 'dispute%' order by sequence`,
      [order.orderId],
    );
    expect(turns.map(({ type }) => type)).toEqual([
      'dispute_lost',
      'dispute_open',
      'dispute_lost',
      'dispute_open',
      'dispute_won',
    ]);
    const mails = await sql(`select 1 from email_delivery where order_id = $1 and kind = 'owner_notice'`, [
      order.orderId,
    ]);
    expect(mails).toHaveLength(5);
  });

  it('that was an inquiry and returns as a chargeback blocks the dispatch', async () => {
    const order = await buyOrder();
    const { id } = await controlStripe<{ id: string }>(stripeUrl(), 'POST', 'disputes', {
      payment_intent: order.paymentIntentId,
      status: 'warning_needs_response',
    });
    await deliver(order);
    await move(id, { status: 'warning_closed' });
    await deliver(order);
    expect(await stands(order)).toMatchObject({ status: 'won' });
    await move(id, { status: 'needs_response' });
    await deliver(order);
    await expect(dispatchWholeOrder(order.orderId, staffId)).rejects.toThrow('payment_disputed');
    const [row] = await sql('select attention_reason from "order" where id = $1', [order.orderId]);
    expect(row?.attention_reason).toMatch(/had ended in the shop’s favour, is open again/);
  });

  it('of an unknown status is flagged, and blocks the order', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    await move(id, { status: 'in_arbitration' });
    expect(await deliver(order)).toEqual(['flagged', 'flagged', 'flagged']);
    expect(await stands(order)).toMatchObject({ status: 'open', stripe_status: 'in_arbitration' });
    expect(await isFrozen(order)).toBe(true);
    const [row] = await sql('select attention_reason from "order" where id = $1', [order.orderId]);
    expect(row?.attention_reason).toContain('status that we do not know (in_arbitration)');
  });

  it('has the amount that Stripe reports now', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    await deliver(order);
    await move(id, { status: 'under_review', amount: 300_000 });
    await deliver(order);
    expect(await stands(order)).toMatchObject({ amount_minor: 300_000, stripe_status: 'under_review' });
  });

  it('is not overwritten by a response older than the recorded one', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    await move(id, { status: 'lost' });
    const older = await fetchDispute(id);
    await move(id, { status: 'won' });
    const newer = await fetchDispute(id);
    if (!(older && newer)) throw new Error('Stripe has no dispute');
    for (const asked of [newer, older]) {
      expect(await inTransaction((tx) => settleDispute(tx, asked))).toMatchObject({ outcome: 'processed' });
      expect(await stands(order)).toMatchObject({ status: 'won' });
    }
  });

  it('reported 20 times at once is recorded once', async () => {
    const order = await buyOrder();
    await dispute(order);
    const events = await listEventsFromStripe({ types: TYPES, about: order.paymentIntentId });
    await Promise.all(Array.from({ length: 10 }, () => events.map(handleStripeEvent)).flat());
    expect(await disputesOf(order)).toHaveLength(1);
    const mails = await sql(`select 1 from email_delivery where order_id = $1 and kind = 'owner_notice'`, [
      order.orderId,
    ]);
    expect(mails).toHaveLength(1);
  });
});

describe('a declined payment attempt', () => {
  it('is recorded as an event and changes no status (rule 14)', async () => {
    const order = await buyOrder();
    const [row] = await sql<{ id: string }>(`select 'evt_attempt_' || gen_random_uuid() as id`);
    const event = {
      id: row?.id ?? '',
      type: 'payment_intent.payment_failed',
      objectId: order.paymentIntentId,
      createdAt: new Date(),
    };
    expect(await handleStripeEvent(event)).toBe('processed');
    expect(await handleStripeEvent(event)).toBe('duplicate');
    expect(await sql('select status, payment_status from "order" where id = $1', [order.orderId])).toEqual([
      { status: 'placed', payment_status: 'paid' },
    ]);
    const noted = await sql(
      `select reason from order_event where order_id = $1 and type = 'payment_attempt_failed'`,
      [order.orderId],
    );
    expect(noted).toHaveLength(1);
  });
});
