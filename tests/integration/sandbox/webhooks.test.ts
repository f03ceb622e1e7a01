import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { signPayload } from '../../../sandbox/stripe/webhooks/sign-payload';
import { orderParams } from './order-params';
import { payByCard } from './pay-by-form';
import { type Fixture, openSandbox, WEBHOOK_SECRET } from './sandbox-fixture';

async function pay({ stripe }: Fixture) {
  const session = await stripe.checkout.sessions.create(orderParams());
  await payByCard(session.url, '4242424242424242');
  return session;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 700));

test('a payment sends signed events that the stripe package accepts', async () => {
  const sandbox = await openSandbox();
  const session = await pay(sandbox);
  const { body, headers } = await sandbox.inbox.waitFor('checkout.session.completed');
  const signature = String(headers['stripe-signature']);
  const event = sandbox.stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET);
  expect(event).toMatchObject({
    object: 'event',
    type: 'checkout.session.completed',
    api_version: '2026-10-28.endive',
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
  });
  expect(event.data.object).toMatchObject({ id: session.id, payment_status: 'paid' });
  expect(() => sandbox.stripe.webhooks.constructEvent(`${body} `, signature, WEBHOOK_SECRET)).toThrow();
  expect(() => sandbox.stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow();
  await sandbox.inbox.waitForCount(4);
  expect(sandbox.inbox.types().sort()).toEqual([
    'charge.succeeded',
    'checkout.session.completed',
    'payment_intent.created',
    'payment_intent.succeeded',
  ]);
});

test('the signature is the one that the package itself would make', () => {
  const payload = '{"id":"evt_1"}';
  const options = { payload, secret: WEBHOOK_SECRET, timestamp: 1_700_000_000 };
  const stripe = new Stripe('sk_test_any');
  expect(signPayload(payload, WEBHOOK_SECRET, options.timestamp)).toBe(
    stripe.webhooks.generateTestHeaderString(options),
  );
});

test('an event names the API request that caused it', async () => {
  const { stripe, inbox } = await openSandbox();
  const session = await stripe.checkout.sessions.create(orderParams());
  const expired = await stripe.checkout.sessions.expire(session.id, {}, { idempotencyKey: 'expire-1' });
  const { event } = await inbox.waitFor('checkout.session.expired');
  expect(event.request).toEqual({ id: expired.lastResponse.requestId, idempotency_key: 'expire-1' });
});

test('a delivery that failed is tried again with a fresh signature', async () => {
  const sandbox = await openSandbox();
  sandbox.inbox.answerWith(500, 404, 302);
  const session = await sandbox.stripe.checkout.sessions.create(orderParams());
  await sandbox.stripe.checkout.sessions.expire(session.id);
  const last = await sandbox.inbox.waitFor('checkout.session.expired', 4);
  expect(new Set(sandbox.inbox.received.map(({ event }) => event.id)).size).toBe(1);
  await settled();
  expect((await sandbox.stripe.events.retrieve(last.event.id)).pending_webhooks).toBe(0);
  expect(sandbox.inbox.received).toHaveLength(4);
});

test('deliveries wait while paused, and are sent in reverse when asked', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('POST', 'webhooks', { paused: true, order: 'reverse' });
  await pay(sandbox);
  await settled();
  expect(sandbox.inbox.received).toHaveLength(0);
  await sandbox.control('POST', 'webhooks', { paused: false });
  await sandbox.inbox.waitFor('payment_intent.created');
  expect(sandbox.inbox.types()).toEqual([
    'checkout.session.completed',
    'payment_intent.succeeded',
    'charge.succeeded',
    'payment_intent.created',
  ]);
});

test('a random order is the same for the same seed', async () => {
  const orders: string[][] = [];
  for (const seed of [7, 7]) {
    const sandbox = await openSandbox();
    await sandbox.control('POST', 'webhooks', { paused: true, order: 'random', seed });
    await pay(sandbox);
    await settled();
    await sandbox.control('POST', 'webhooks', { paused: false });
    await sandbox.inbox.waitForCount(4);
    orders.push(sandbox.inbox.types());
  }
  expect(orders[0]).toHaveLength(4);
  expect(orders[0]).toEqual(orders[1]);
});

test('events can be doubled, dropped and sent again', async () => {
  const sandbox = await openSandbox();
  const { stripe, inbox, control } = sandbox;
  await control('POST', 'webhooks', { duplicates: 2 });
  const doubled = await stripe.checkout.sessions.create(orderParams());
  await stripe.checkout.sessions.expire(doubled.id);
  await inbox.waitFor('checkout.session.expired', 3);
  await control('POST', 'webhooks', { duplicates: 0, dropNext: 1 });
  const dropped = await stripe.checkout.sessions.create(orderParams());
  await stripe.checkout.sessions.expire(dropped.id);
  await settled();
  expect(inbox.received).toHaveLength(3);
  const [event] = (await stripe.events.list({ limit: 1 })).data;
  expect((await control('POST', `events/${event?.id}/resend`)).body).toEqual({ outcome: '200' });
  expect(inbox.received.at(-1)?.event.data.object).toMatchObject({ id: dropped.id });
});
