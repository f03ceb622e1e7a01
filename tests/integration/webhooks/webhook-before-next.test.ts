import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { STRIPE_API_VERSION } from '@/lib/stripe/client';
import { handleStripeWebhook } from '@/server/requests/handle-stripe-webhook';
import { makeDelivery } from '../../factories/delivery';
import { makeStartedCheckout } from '../../factories/started-checkout';
import { controlStripe, payByCard } from '../../support/stripe-sandbox';
import { STRIPE_WEBHOOK_SECRET, testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
const stripe = new Stripe('sk_test_unused');
let server: Server;
let origin: string;

beforeAll(async () => {
  await makeDelivery();
  server = createServer((request, response) => {
    if (!handleStripeWebhook(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function noticeOf(id: string, sessionId: string): string {
  return JSON.stringify({
    id,
    object: 'event',
    type: 'checkout.session.completed',
    api_version: STRIPE_API_VERSION,
    livemode: false,
    created: Math.floor(Date.now() / 1000),
    data: { object: { id: sessionId, object: 'checkout.session' } },
  });
}

function deliver(payload: string, signature?: string): Promise<Response> {
  const signed = stripe.webhooks.generateTestHeaderString({ payload, secret: STRIPE_WEBHOOK_SECRET });
  return fetch(`${origin}/api/webhooks/stripe`, {
    method: 'POST',
    body: payload,
    headers: { 'Content-Type': 'application/json', 'Stripe-Signature': signature ?? signed },
  });
}

it('is settled once, however often it comes at once', async () => {
  const { variant, redirectUrl, sessionId } = await makeStartedCheckout();
  await payByCard(redirectUrl);
  const notice = noticeOf('evt_before_next_1', sessionId);
  const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(notice)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const verdicts = (await Promise.all(answers.map((answer) => answer.json()))).map(({ verdict }) => verdict);
  expect(verdicts.sort()).toEqual([...Array(19).fill('duplicate'), 'processed']);
  expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
});

it('gets the same problem response as from the route when it is not signed', async () => {
  const answer = await deliver('{}', 't=1,v1=00');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid_signature' });
});

it('is refused when it is too large, without being read to its end', async () => {
  const answer = await deliver(' '.repeat(3 * 1024 * 1024));
  expect(answer.status).toBe(413);
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.json()).toMatchObject({ code: 'body_too_large' });
});

it('is retried when Stripe cannot be reached, and then settled', async () => {
  const { variant, redirectUrl, sessionId } = await makeStartedCheckout();
  await payByCard(redirectUrl);
  const notice = noticeOf('evt_before_next_2', sessionId);
  await controlStripe(stripeUrl(), 'POST', 'faults', {
    method: 'GET',
    path: '/v1/checkout/sessions/*',
    status: 500,
    times: 100,
  });
  expect((await deliver(notice)).status).toBe(500);
  await controlStripe(stripeUrl(), 'DELETE', 'faults');
  expect(await (await deliver(notice)).json()).toEqual({ received: true, verdict: 'processed' });
  expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
});

it.each([
  ['GET', '/api/webhooks/stripe'],
  ['POST', '/api/webhooks/stripe/'],
  ['POST', '/api/webhooks/stripe?again=1'],
  ['POST', '/api/cart/lines'],
])('leaves %s %s to Next', async (method, path) => {
  expect((await fetch(origin + path, { method })).status).toBe(418);
});
