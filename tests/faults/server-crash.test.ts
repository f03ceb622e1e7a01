import { describe, expect, it } from 'vitest';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import { openRefund } from '@/lib/payments/open-refund';
import { makeVariant } from '../factories/variant';
import { readStock } from '../integration/read-stock';
import { waitUntil } from '../support/wait-until';
import { crashHarness } from './harness/crash-harness';
import { expectInvariants } from './harness/expect-invariants';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';

const harness = crashHarness();

/** A refund before Stripe is called: requested, recorded as an order event, its job queued. */
async function decideRefund(tx: Tx, orderId: string): Promise<string> {
  const payment = await findRefundablePayment(tx, orderId);
  if (!payment) throw new Error('the order is paid');
  const reason = 'A scratch';
  await recordOrderEvent(tx, { orderId, type: 'refund_requested', actor: 'staff', reason });
  const { paymentId, currency } = payment;
  return openRefund(tx, { orderId, paymentId, currency, amountMinor: 100_000, origin: 'staff', reason });
}

describe('a server killed while it settles a payment', () => {
  it('after it asked Stripe and before it wrote: the webhook is retried and handled by the other server', async () => {
    const buyer = harness.newBuyer();
    const { payUrl } = await buyer.openCheckoutSession(await makeVariant());
    await harness.delayOnce('GET', '/v1/checkout/sessions/*', { when: 'after' });
    harness.balancer().routeTo([harness.victim()]);
    await harness.control('POST', 'webhooks', { paused: false });
    await buyer.pay(payUrl);
    await waitUntil('Stripe was asked', harness.isDelayApplied);
    await harness.killServer();
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([
      { status: 'placed', paymentStatus: 'paid' },
    ]);
  });

  it('in the middle of its statement: all of it is committed or nothing, and the other server does the rest', async () => {
    const variant = await makeVariant();
    const buyer = harness.newBuyer();
    const { payUrl } = await buyer.openCheckoutSession(variant);
    await harness.sql(`create function doze() returns trigger language plpgsql as $$ begin perform pg_sleep(3); return null; end $$;
      create trigger doze after insert on stock_movement for each row when (new.reason = 'sale') execute function doze()`);
    harness.balancer().routeTo([harness.victim()]);
    await harness.control('POST', 'webhooks', { paused: false });
    await buyer.pay(payUrl);
    await waitUntil('it is in the middle of it', async () => {
      const asleep = await harness.sql(`select 1 from pg_stat_activity where wait_event = 'PgSleep'`);
      return asleep.length > 0;
    });
    await harness.killServer();
    await harness.sql('drop trigger doze on stock_movement; drop function doze');
    // A statement that was begun ends without its client, unless the database noticed in time; never a half of it.
    const [left] = await listOrdersOfBuyer(harness.sql, buyer);
    expect([
      ['pending', 'unpaid'],
      ['placed', 'paid'],
    ]).toContainEqual([left?.status, left?.paymentStatus]);
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([
      { status: 'placed', paymentStatus: 'paid' },
    ]);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('between its commit and its response: the webhook is retried and recognised as a duplicate', async () => {
    const buyer = harness.newBuyer();
    const { payUrl } = await buyer.openCheckoutSession(await makeVariant());
    harness.balancer().routeTo([harness.victim()]);
    harness.balancer().dropResponses(1);
    await harness.control('POST', 'webhooks', { paused: false });
    await buyer.pay(payUrl);
    await waitUntil(
      'it has committed',
      async () => (await listOrdersOfBuyer(harness.sql, buyer))[0]?.status === 'placed',
    );
    await harness.killServer();
    await expectInvariants(harness, { allowsDuplicateMail: true });
  });
});

describe('a server killed while it creates a refund', () => {
  it.each([
    ['after Stripe refunded and before that was recorded', { when: 'after' }],
    ['before the request reached Stripe', { when: 'before', cut: true }],
  ])('%s: the refund is made once', async (_moment, fault) => {
    const buyer = harness.newBuyer();
    const { payUrl } = await buyer.openCheckoutSession(await makeVariant());
    await buyer.pay(payUrl, { isReturning: true });
    const [order] = await listOrdersOfBuyer(harness.sql, buyer);
    if (!order) throw new Error('the buyer has an order');
    await harness.survivor().kill();
    await harness.delayOnce('POST', '/v1/refunds', fault);
    const refundId = await inTransaction((tx) => decideRefund(tx, order.id));
    await waitUntil('Stripe was asked', harness.isDelayApplied);
    await harness.victim().kill();
    const statusOf = async () =>
      (await harness.sql('select status from refund where id = $1', [refundId]))[0];
    expect(await statusOf()).toEqual({ status: 'pending' });
    await harness.survivor().start();
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await statusOf()).toEqual({ status: 'succeeded' });
    expect((await listOrdersOfBuyer(harness.sql, buyer))[0]).toMatchObject({
      paymentStatus: 'partially_refunded',
    });
  });
});

describe('both servers killed under load', () => {
  it('at a random moment, and restarted: every order is consistent', async () => {
    await harness.control('POST', 'webhooks', { paused: false });
    const variant = await makeVariant({ stock: 30 });
    const buyers = Array.from({ length: 24 }, harness.newBuyer);
    await Promise.all(buyers.map((buyer) => buyer.add(variant)));
    const crowd = Promise.all(
      buyers.map(async (buyer) => {
        const { status, redirectUrl } = await buyer.checkOut(variant);
        // A response that was cut off in the middle is of no use.
        if (status === 200 && redirectUrl) await buyer.pay(redirectUrl, { isReturning: true });
      }),
    );
    await waitUntil(
      'the crowd is at it',
      async () =>
        (
          await harness.sql(`select 1 from payment where status = 'paid'
      and paid_at > now() - interval '10 seconds'`)
        ).length > 2,
    );
    await Promise.all(harness.servers.map((server) => server.kill()));
    await crowd;
    await Promise.all(harness.servers.map((server) => server.start()));
    await expectInvariants(harness, { allowsDuplicateMail: true });
  });
});

describe('a server killed while it sends a mail', () => {
  it('after the mail server accepted it and before that was recorded: it is sent again once, with the same Message-ID', async () => {
    harness.balancer().routeTo([harness.victim()]);
    await harness.survivor().kill();
    harness.inbox().delayResponses(3000);
    const variant = await makeVariant();
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    await buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' });
    const mailsToBuyer = () =>
      harness
        .inbox()
        .received()
        .filter(({ to }) => to.includes(buyer.email));
    await waitUntil('the mail server has it', async () => mailsToBuyer().length === 1);
    await harness.victim().kill();
    harness.inbox().delayResponses(0);
    await harness.survivor().start();
    harness.balancer().routeTo(harness.servers.slice(1));
    await expectInvariants(harness, { allowsDuplicateMail: true });
    const [first, second, ...more] = mailsToBuyer();
    expect(second?.messageId).toBe(first?.messageId);
    expect(more).toEqual([]);
  });
});
