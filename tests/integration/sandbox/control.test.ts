import { request } from 'node:http';
import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../sandbox/stripe/control/ledger';
import type { LoggedRequest } from '../../../sandbox/stripe/control/request-log';
import { orderParams } from './order-params';
import { payByCard } from './pay-by-form';
import { openSandbox } from './sandbox-fixture';

test.each([
  [{ when: 'before', status: 500 }, { statusCode: 500 }, 0],
  [{ when: 'after', status: 503 }, { statusCode: 503 }, 1],
  [{ when: 'before', status: 429 }, { statusCode: 429, type: 'StripeRateLimitError' }, 0],
  [{ when: 'before', cut: true, times: 2 }, { type: 'StripeConnectionError' }, 0],
  [{ when: 'after', cut: true, times: 2 }, { type: 'StripeConnectionError' }, 1],
])('a fault %o is seen by the client, and has its effect or none', async (fault, error, effects) => {
  const { stripe, control } = await openSandbox();
  await control('POST', 'faults', { method: 'POST', path: '/v1/*', ...fault });
  await expect(stripe.coupons.create({ percent_off: 5 })).rejects.toMatchObject(error);
  expect((await stripe.coupons.list()).data).toHaveLength(effects);
  expect((await control('GET', 'faults')).body).toEqual([]);
  await stripe.coupons.create({ percent_off: 5 });
});

test('a delay outlasts the time-out of the client', async () => {
  const { stripe, control } = await openSandbox();
  await control('POST', 'faults', { path: '/v1/checkout/sessions/*', when: 'after', delayMs: 1500 });
  const session = await stripe.checkout.sessions.create(orderParams());
  await expect(stripe.checkout.sessions.retrieve(session.id, {}, { timeout: 300 })).rejects.toMatchObject({
    type: 'StripeConnectionError',
  });
});

test('the ledger reports captured, refunded and disputed amounts', async () => {
  const { stripe, control } = await openSandbox();
  const [first, second] = [
    await stripe.checkout.sessions.create(orderParams()),
    await stripe.checkout.sessions.create(orderParams({ client_reference_id: 'order-2' })),
  ];
  for (const session of [first, second]) await payByCard(session.url, '4242424242424242');
  const intents = (await stripe.paymentIntents.list()).data;
  const refund = { payment_intent: intents[1]?.id, amount: 99_800 };
  expect((await control('POST', 'refunds', refund)).body).toMatchObject({ object: 'refund', amount: 99_800 });
  expect((await control('POST', 'refunds', { ...refund, amount: 399_800 })).status).toBe(400);
  const dispute = await control<Stripe.Dispute>('POST', 'disputes', { payment_intent: intents[0]?.id });
  const ledger = (await control<Ledger>('GET', 'ledger')).body;
  expect(ledger.entries).toMatchObject([
    {
      session: first.id,
      successfulCharges: 1,
      capturedMinor: 399_800,
      refundedMinor: 99_800,
      netMinor: 300_000,
    },
    { session: second.id, clientReferenceId: 'order-2', disputedMinor: 399_800, netMinor: 0 },
  ]);
  expect(ledger.totals.pkr?.netMinor).toBe(300_000);
  await control('POST', `disputes/${dispute.body.id}/close`, { outcome: 'won' });
  const one = (await control<Ledger>('GET', `ledger?session=${second.id}`)).body;
  expect(one.entries).toMatchObject([{ session: second.id, netMinor: 399_800 }]);
});

test('the request log names keys, replays and faults', async () => {
  const { stripe, control } = await openSandbox();
  await stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'k' });
  await stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'k' });
  const { body } = await control<LoggedRequest[]>('GET', 'requests?method=POST&path=/v1/coupons');
  expect(body).toMatchObject([
    { idempotencyKey: 'k', isReplayed: true, status: 200 },
    { idempotencyKey: 'k', isReplayed: false, status: 200 },
  ]);
});

test('a reset forgets everything, and a misspelt control call is refused', async () => {
  const { stripe, control } = await openSandbox();
  await stripe.coupons.create({ percent_off: 5 });
  expect((await control('POST', 'reset')).status).toBe(200);
  expect((await stripe.coupons.list()).data).toEqual([]);
  expect((await control('POST', 'faults', { path: '/v1/**', time: 3 })).status).toBe(400);
  expect((await control('POST', 'webhooks', { order: 'sideways' })).status).toBe(400);
  expect((await control('POST', 'nothing')).status).toBe(404);
});

test('control calls through a proxy, by another name or from another site are refused', async () => {
  const { url } = await openSandbox();
  for (const headers of [
    { 'X-Forwarded-For': '203.0.113.7' },
    { Host: 'evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ]) {
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${url}/_sandbox/ledger`, { headers }, (response) =>
        resolve(response.resume().statusCode),
      );
      sent.on('error', reject);
      sent.end();
    });
    expect(status).toBe(403);
  }
});
