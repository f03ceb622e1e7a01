import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { cancelOrder } from '@/lib/workflows/cancel-order';
import { requestRefund } from '@/lib/workflows/request-refund';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { sendWhole } from '../../factories/sent-order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/shop';
import { listNotices } from '../../support/stripe-notices';
import { controlStripe } from '../../support/stripe-sandbox';
import { expectRefusal } from '../database/expect-refusal';

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
  const verdicts: string[] = [];
  for (const notice of await listNotices({ types: TYPES, about: order.paymentIntentId })) {
    verdicts.push(await handleStripeEvent(notice));
  }
  return verdicts;
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
  it('freezes refunds, cancellation and dispatch, and asks for a person', async () => {
    const order = await buyOrder();
    await dispute(order);
    expect(await deliver(order)).toEqual(['processed', 'processed']);
    expect(await disputesOf(order)).toEqual([
      { status: 'open', stripe_status: 'needs_response', amount_minor: 705_000, closed: false },
    ]);
    const [row] = await sql('select attention_reason from "order" where id = $1', [order.orderId]);
    expect(row?.attention_reason).toMatch(
      /disputes Rs.7,050 \(product not received\).* until .* do not send/,
    );
    expect(await refund(order)).toEqual({ ok: false, error: { code: 'payment_disputed' } });
    expect(await cancelOrder({ orderId: order.orderId, reason: 'x', staffId })).toEqual({
      ok: false,
      error: { code: 'payment_disputed' },
    });
    const dispatch = sql(`update "order" set fulfilment_status = 'dispatched' where id = $1`, [
      order.orderId,
    ]);
    await expectRefusal(dispatch, 'check', 'disputed is not dispatched');
    await expect(sendWhole(order.orderId, staffId)).rejects.toThrow('payment_disputed');
  });

  it('that is won frees them again', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    await deliver(order);
    await close(id, 'won');
    await deliver(order);
    expect(await disputesOf(order)).toMatchObject([{ status: 'won', closed: true }]);
    expect(await refund(order)).toMatchObject({ ok: true, value: { status: 'succeeded' } });
    await sendWhole(order.orderId, staffId);
  });

  it('that is lost stays frozen, and is told', async () => {
    const order = await buyOrder();
    const id = await dispute(order);
    await close(id, 'lost');
    expect(await deliver(order)).toEqual(['processed', 'processed', 'processed']);
    expect(await disputesOf(order)).toMatchObject([{ status: 'lost', closed: true }]);
    expect(await refund(order)).toEqual({ ok: false, error: { code: 'payment_disputed' } });
    const told = await sql(`select type from order_event where order_id = $1 and type like 'dispute%'`, [
      order.orderId,
    ]);
    expect(told).toEqual([{ type: 'dispute_lost' }]);
  });

  it('told 20 times at once is one', async () => {
    const order = await buyOrder();
    await dispute(order);
    const notices = await listNotices({ types: TYPES, about: order.paymentIntentId });
    await Promise.all(Array.from({ length: 10 }, () => notices.map(handleStripeEvent)).flat());
    expect(await disputesOf(order)).toHaveLength(1);
    const mails = await sql(`select 1 from email_delivery where order_id = $1 and kind = 'owner_notice'`, [
      order.orderId,
    ]);
    expect(mails).toHaveLength(1);
  });
});

describe('a try to pay that was declined', () => {
  it('is noted in the timeline and decides nothing (rule 14)', async () => {
    const order = await buyOrder();
    const [event] = await sql<{ id: string }>(`select 'evt_attempt_' || gen_random_uuid() as id`);
    const notice = {
      id: event?.id ?? '',
      type: 'payment_intent.payment_failed',
      objectId: order.paymentIntentId,
      createdAt: new Date(),
    };
    expect(await handleStripeEvent(notice)).toBe('processed');
    expect(await handleStripeEvent(notice)).toBe('duplicate');
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
