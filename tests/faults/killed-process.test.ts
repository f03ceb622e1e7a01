import { describe, expect, it } from 'vitest';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { findRefundablePayment } from '@/lib/payments/find-refundable-payment';
import { openRefund } from '@/lib/payments/open-refund';
import { makeVariant } from '../factories/variant';
import { stockOf } from '../integration/stock-of';
import { waitUntil } from '../support/wait-until';
import { doomedRig } from './rig/doomed-rig';
import { expectIntact } from './rig/expect-intact';
import { ordersOf } from './rig/orders-of';

const rig = doomedRig();

/** What a refund is before Stripe is asked: decided, told in the timeline, its job queued. */
async function decideRefund(tx: Tx, orderId: string): Promise<string> {
  const payment = await findRefundablePayment(tx, orderId);
  if (!payment) throw new Error('the order is paid');
  const reason = 'A scratch';
  await recordOrderEvent(tx, { orderId, type: 'refund_requested', actor: 'staff', reason });
  const { paymentId, currency } = payment;
  return openRefund(tx, { orderId, paymentId, currency, amountMinor: 100_000, origin: 'staff', reason });
}

describe('a server killed while it settles', () => {
  it('after it asked Stripe and before it wrote: the event comes again and is drawn by the other', async () => {
    const buyer = rig.newBuyer();
    const { payUrl } = await buyer.reachPaymentPage(await makeVariant());
    await rig.slowDown('GET', '/v1/checkout/sessions/*', { when: 'after' });
    rig.balancer().aimAt([rig.doomed()]);
    await rig.control('POST', 'webhooks', { paused: false });
    await buyer.pay(payUrl);
    await waitUntil('Stripe was asked', rig.isSlowed);
    await rig.killServer();
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await ordersOf(rig.sql, buyer)).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
  });

  it('in the middle of its statement: all of it stays or nothing, and the other does what is left', async () => {
    const variant = await makeVariant();
    const buyer = rig.newBuyer();
    const { payUrl } = await buyer.reachPaymentPage(variant);
    await rig.sql(`create function doze() returns trigger language plpgsql as $$ begin perform pg_sleep(3); return null; end $$;
      create trigger doze after insert on stock_movement for each row when (new.reason = 'sale') execute function doze()`);
    rig.balancer().aimAt([rig.doomed()]);
    await rig.control('POST', 'webhooks', { paused: false });
    await buyer.pay(payUrl);
    await waitUntil('it is in the middle of it', async () => {
      const asleep = await rig.sql(`select 1 from pg_stat_activity where wait_event = 'PgSleep'`);
      return asleep.length > 0;
    });
    await rig.killServer();
    await rig.sql('drop trigger doze on stock_movement; drop function doze');
    // A statement that was begun ends without its client, unless the database noticed in time; never a half of it.
    const [left] = await ordersOf(rig.sql, buyer);
    expect([
      ['pending', 'unpaid'],
      ['placed', 'paid'],
    ]).toContainEqual([left?.status, left?.paymentStatus]);
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await ordersOf(rig.sql, buyer)).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('between its commit and its answer: the event comes again and is known', async () => {
    const buyer = rig.newBuyer();
    const { payUrl } = await buyer.reachPaymentPage(await makeVariant());
    rig.balancer().aimAt([rig.doomed()]);
    rig.balancer().loseAnswers(1);
    await rig.control('POST', 'webhooks', { paused: false });
    await buyer.pay(payUrl);
    await waitUntil('it has committed', async () => (await ordersOf(rig.sql, buyer))[0]?.status === 'placed');
    await rig.killServer();
    await expectIntact(rig, { mayRepeatMails: true });
  });
});

describe('a server killed while it sends money back', () => {
  it.each([
    ['after Stripe sent it and before we noted it', { when: 'after' }],
    ['before Stripe heard of it', { when: 'before', cut: true }],
  ])('%s: it goes back once', async (_moment, fault) => {
    const buyer = rig.newBuyer();
    const { payUrl } = await buyer.reachPaymentPage(await makeVariant());
    await buyer.pay(payUrl, { isReturning: true });
    const [order] = await ordersOf(rig.sql, buyer);
    if (!order) throw new Error('the buyer has an order');
    await rig.survivor().kill();
    await rig.slowDown('POST', '/v1/refunds', fault);
    const refundId = await inTransaction((tx) => decideRefund(tx, order.id));
    await waitUntil('Stripe was asked', rig.isSlowed);
    await rig.doomed().kill();
    const statusOf = async () => (await rig.sql('select status from refund where id = $1', [refundId]))[0];
    expect(await statusOf()).toEqual({ status: 'pending' });
    await rig.survivor().start();
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await statusOf()).toEqual({ status: 'succeeded' });
    expect((await ordersOf(rig.sql, buyer))[0]).toMatchObject({ paymentStatus: 'partially_refunded' });
  });
});

describe('both servers killed in a crowd', () => {
  it('at a moment of chance, and started again: every order is whole', async () => {
    await rig.control('POST', 'webhooks', { paused: false });
    const variant = await makeVariant({ stock: 30 });
    const buyers = Array.from({ length: 24 }, rig.newBuyer);
    await Promise.all(buyers.map((buyer) => buyer.add(variant)));
    const crowd = Promise.all(
      buyers.map(async (buyer) => {
        const { status, redirectUrl } = await buyer.checkOut(variant);
        // An answer that was cut off in the middle leads nowhere.
        if (status === 200 && redirectUrl) await buyer.pay(redirectUrl, { isReturning: true });
      }),
    );
    await waitUntil(
      'the crowd is at it',
      async () =>
        (
          await rig.sql(`select 1 from payment where status = 'paid'
      and paid_at > now() - interval '10 seconds'`)
        ).length > 2,
    );
    await Promise.all(rig.servers.map((server) => server.kill()));
    await crowd;
    await Promise.all(rig.servers.map((server) => server.start()));
    await expectIntact(rig, { mayRepeatMails: true });
  });
});

describe('a server killed while it sends a mail', () => {
  it('after the mail server took it and before we noted it: it goes out again with the same id, and no third time', async () => {
    rig.balancer().aimAt([rig.doomed()]);
    await rig.survivor().kill();
    rig.inbox().answerAfter(3000);
    const variant = await makeVariant();
    const buyer = rig.newBuyer();
    await buyer.add(variant);
    await buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' });
    const mailsToBuyer = () =>
      rig
        .inbox()
        .received()
        .filter(({ to }) => to.includes(buyer.email));
    await waitUntil('the mail server has it', async () => mailsToBuyer().length === 1);
    await rig.doomed().kill();
    rig.inbox().answerAfter(0);
    await rig.survivor().start();
    rig.balancer().aimAt(rig.servers.slice(1));
    await expectIntact(rig, { mayRepeatMails: true });
    const [first, second, ...more] = mailsToBuyer();
    expect(second?.messageId).toBe(first?.messageId);
    expect(more).toEqual([]);
  });
});
