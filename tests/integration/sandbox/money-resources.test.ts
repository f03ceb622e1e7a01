import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { orderParams } from './order-params';
import { payByCard } from './pay-by-form';
import { type Fixture, openSandbox } from './sandbox-fixture';

async function pay(sandbox: Fixture, cardNumber = '4242424242424242') {
  const session = await sandbox.stripe.checkout.sessions.create(orderParams());
  await payByCard(session.url, cardNumber);
  const paid = await sandbox.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge'],
  });
  const intent = paid.payment_intent as Stripe.PaymentIntent;
  return { session: paid, intent, charge: intent.latest_charge as Stripe.Charge };
}

test('coupons are created, read, listed and deleted, each within its rules', async () => {
  const { stripe } = await openSandbox();
  const coupon = await stripe.coupons.create({
    id: 'SHARE-15',
    percent_off: 12.5,
    name: 'Thank you',
    metadata: { share: 's1' },
  });
  expect(coupon).toMatchObject({ id: 'SHARE-15', duration: 'once', valid: true, times_redeemed: 0 });
  expect(await stripe.coupons.retrieve('SHARE-15')).toEqual(coupon);
  expect((await stripe.coupons.list()).data).toEqual([coupon]);
  await expect(stripe.coupons.create({ id: 'SHARE-15', percent_off: 5 })).rejects.toMatchObject({
    code: 'resource_already_exists',
  });
  await expect(stripe.coupons.create({ amount_off: 100 })).rejects.toMatchObject({ param: 'currency' });
  await expect(stripe.coupons.create({})).rejects.toMatchObject({ code: 'parameter_missing' });
  await expect(stripe.coupons.create({ percent_off: 101 })).rejects.toMatchObject({ param: 'percent_off' });
  await expect(stripe.coupons.create({ percent_off: 5, redeem_by: 1 })).rejects.toMatchObject({
    param: 'redeem_by',
  });
  expect(await stripe.coupons.del('SHARE-15')).toMatchObject({ deleted: true });
  await expect(stripe.coupons.retrieve('SHARE-15')).rejects.toMatchObject({ statusCode: 404 });
});

test('a coupon serves only its currency and its time', async () => {
  const { stripe, control } = await openSandbox();
  const dollars = await stripe.coupons.create({ amount_off: 100, currency: 'usd' });
  await expect(
    stripe.checkout.sessions.create(orderParams({ discounts: [{ coupon: dollars.id }] })),
  ).rejects.toMatchObject({
    param: 'discounts[0][coupon]',
  });
  const brief = await stripe.coupons.create({
    percent_off: 5,
    redeem_by: Math.floor(Date.now() / 1000) + 60,
  });
  await control('POST', 'clock', { offsetSeconds: 120 });
  expect((await stripe.coupons.retrieve(brief.id)).valid).toBe(false);
  await expect(
    stripe.checkout.sessions.create(orderParams({ discounts: [{ coupon: brief.id }] })),
  ).rejects.toMatchObject({
    code: 'coupon_expired',
  });
});

test('payment intents and charges are read and listed', async () => {
  const sandbox = await openSandbox();
  const { intent, charge } = await pay(sandbox);
  const { stripe } = sandbox;
  expect((await stripe.paymentIntents.list({ limit: 1 })).data[0]?.id).toBe(intent.id);
  expect((await stripe.paymentIntents.retrieve(intent.id)).latest_charge).toBe(charge.id);
  expect((await stripe.charges.list({ payment_intent: intent.id })).data.map(({ id }) => id)).toEqual([
    charge.id,
  ]);
  expect(await stripe.charges.retrieve(charge.id)).toMatchObject({
    payment_method_details: { type: 'card', card: { brand: 'visa', last4: '4242' } },
    billing_details: { name: 'Test Buyer' },
  });
  const [balance] = (await stripe.balance.retrieve()).available;
  expect(balance).toEqual({ amount: 399_800, currency: 'pkr' });
});

test('a payment intent is not canceled under an open session, nor after it was paid', async () => {
  const sandbox = await openSandbox();
  const { stripe } = sandbox;
  const session = await stripe.checkout.sessions.create(orderParams());
  await payByCard(session.url, '4000000000000002');
  const [intent] = (await stripe.paymentIntents.list()).data;
  const id = String(intent?.id);
  await expect(stripe.paymentIntents.cancel(id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  await stripe.checkout.sessions.expire(session.id);
  expect((await stripe.paymentIntents.retrieve(id)).status).toBe('canceled');
  await sandbox.inbox.waitFor('payment_intent.canceled');
  const paid = await pay(sandbox);
  await expect(stripe.paymentIntents.cancel(paid.intent.id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
});

test('refunds add up to what was captured and no further', async () => {
  const sandbox = await openSandbox();
  const { intent, charge } = await pay(sandbox);
  const { stripe, inbox } = sandbox;
  const first = await stripe.refunds.create({
    payment_intent: intent.id,
    amount: 100_000,
    reason: 'requested_by_customer',
    metadata: { refundId: 'r1' },
  });
  expect(first).toMatchObject({
    status: 'succeeded',
    amount: 100_000,
    charge: charge.id,
    metadata: { refundId: 'r1' },
  });
  const over = stripe.refunds.create({ charge: charge.id, amount: 299_801 });
  await expect(over).rejects.toMatchObject({ statusCode: 400, code: 'amount_too_large', param: 'amount' });
  const rest = await stripe.refunds.create({ charge: charge.id });
  expect(rest.amount).toBe(299_800);
  await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  });
  expect(await stripe.charges.retrieve(charge.id)).toMatchObject({
    amount_refunded: 399_800,
    refunded: true,
  });
  expect((await stripe.refunds.list({ payment_intent: intent.id })).data.map(({ id }) => id)).toEqual([
    rest.id,
    first.id,
  ]);
  expect(await stripe.refunds.retrieve(first.id)).toEqual(first);
  const delivered = await inbox.waitFor('charge.refunded', 2);
  expect(delivered.event.data.previous_attributes).toBeDefined();
  expect(inbox.types()).toContain('refund.created');
});

test('only a payment that was made can be refunded', async () => {
  const { stripe } = await openSandbox();
  await expect(stripe.refunds.create({})).rejects.toMatchObject({ code: 'parameter_missing' });
  await expect(stripe.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject({
    code: 'resource_missing',
    statusCode: 400,
  });
  await expect(stripe.refunds.create({ payment_intent: 'a', charge: 'b' })).rejects.toThrow(
    'only specify one',
  );
  const session = await stripe.checkout.sessions.create(orderParams());
  await payByCard(session.url, '4000000000000002');
  const [intent] = (await stripe.paymentIntents.list()).data;
  await expect(stripe.refunds.create({ payment_intent: String(intent?.id) })).rejects.toThrow(
    'successful charge',
  );
});

test('a refund of card 5126 succeeds at first and fails later', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('POST', 'delays', { refundSettlementMs: 200 });
  const { intent, charge } = await pay(sandbox, '4000000000005126');
  const refund = await sandbox.stripe.refunds.create({ payment_intent: intent.id });
  expect(refund.status).toBe('succeeded');
  await sandbox.inbox.waitFor('refund.failed');
  await sandbox.inbox.waitFor('charge.refund.updated');
  expect(await sandbox.stripe.refunds.retrieve(refund.id)).toMatchObject({
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
  });
  expect((await sandbox.stripe.charges.retrieve(charge.id)).amount_refunded).toBe(0);
});

test('a refund of card 7726 is pending first', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('POST', 'delays', { refundSettlementMs: 200 });
  const { intent } = await pay(sandbox, '4000000000007726');
  const refund = await sandbox.stripe.refunds.create({ payment_intent: intent.id });
  expect(refund.status).toBe('pending');
  await sandbox.inbox.waitFor('refund.updated');
  expect((await sandbox.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
});

test('card 0259 is disputed, which stops refunds until the dispute is won', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('POST', 'delays', { disputeMs: 100 });
  const { intent, charge } = await pay(sandbox, '4000000000000259');
  const { stripe, inbox } = sandbox;
  await inbox.waitFor('charge.dispute.created');
  await inbox.waitFor('charge.dispute.funds_withdrawn');
  const [dispute] = (await stripe.disputes.list({ payment_intent: intent.id })).data;
  expect(dispute).toMatchObject({
    status: 'needs_response',
    amount: 399_800,
    reason: 'fraudulent',
    charge: charge.id,
  });
  await expect(stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
    code: 'charge_disputed',
  });
  const id = String(dispute?.id);
  const won = await stripe.disputes.update(id, {
    evidence: { uncategorized_text: 'winning_evidence' },
    submit: true,
  });
  expect(won.status).toBe('won');
  await inbox.waitFor('charge.dispute.closed');
  await expect(stripe.disputes.close(id)).rejects.toThrow('already closed');
  expect((await stripe.refunds.create({ charge: charge.id })).status).toBe('succeeded');
});

test('closing a dispute loses it', async () => {
  const sandbox = await openSandbox();
  const { intent } = await pay(sandbox);
  const opened = await sandbox.control<Stripe.Dispute>('POST', 'disputes', { payment_intent: intent.id });
  expect((await sandbox.stripe.disputes.retrieve(opened.body.id)).status).toBe('needs_response');
  expect((await sandbox.stripe.disputes.close(opened.body.id)).status).toBe('lost');
});

test('events are read and listed by type, as they were when they happened', async () => {
  const sandbox = await openSandbox();
  const { session } = await pay(sandbox);
  const { stripe } = sandbox;
  const [event] = (await stripe.events.list({ type: 'checkout.session.completed' })).data;
  expect(event?.data.object).toMatchObject({ id: session.id, payment_status: 'paid' });
  expect(await stripe.events.retrieve(String(event?.id))).toMatchObject({
    livemode: false,
    api_version: '2026-10-28.endive',
  });
  const types = (await stripe.events.list({ types: ['charge.*', 'payment_intent.created'] })).data.map(
    ({ type }) => type,
  );
  expect(types.sort()).toEqual(['charge.succeeded', 'payment_intent.created']);
  await expect(stripe.events.list({ type: 'a', types: ['b'] })).rejects.toThrow('only specify one');
});
