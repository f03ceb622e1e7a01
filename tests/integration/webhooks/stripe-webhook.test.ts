import Stripe from 'stripe';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/webhooks/stripe/route';
import { STRIPE_API_VERSION } from '@/lib/stripe/client';
import { makeDelivery } from '../../factories/delivery';
import { makeStartedCheckout } from '../../factories/started-checkout';
import { controlStripe, payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import { STRIPE_WEBHOOK_SECRET, testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const stripe = new Stripe('sk_test_unused');
const nowS = () => Math.floor(Date.now() / 1000);
let serial = 0;

function eventOf(changes: Record<string, unknown> = {}, objectId = 'cs_test_nobody123') {
  serial += 1;
  return {
    id: `evt_${serial}`,
    object: 'event',
    type: 'checkout.session.completed',
    api_version: STRIPE_API_VERSION,
    livemode: false,
    created: nowS(),
    data: { object: { id: objectId, object: 'checkout.session' } },
    ...changes,
  };
}

function sign(payload: string, options: { secret?: string; timestamp?: number } = {}): string {
  const { secret = STRIPE_WEBHOOK_SECRET, timestamp = nowS() } = options;
  return stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
}

async function deliver(body: string, signature: string | null = sign(body)) {
  const response = await POST(
    new Request('http://shop.test/api/webhooks/stripe', {
      method: 'POST',
      body,
      headers: signature === null ? {} : { 'stripe-signature': signature },
    }),
    { params: Promise.resolve({}) },
  );
  const answer = (await response.json()) as { code?: string; verdict?: string };
  return [response.status, answer.code ?? answer.verdict];
}
const deliverEvent = (event: object) => deliver(JSON.stringify(event));

const statusOf = async (orderNumber: string) =>
  (await sql('select status, payment_status from "order" where order_number = $1', [orderNumber]))[0];

describe('a webhook that is refused (rule 10)', () => {
  it.each<[string, (body: string) => string | null]>([
    ['without a signature', () => null],
    ['with an empty signature', () => ''],
    ['with nonsense for a signature', () => 'nonsense'],
    ['with a signature that is empty', (body) => sign(body).replace(/v1=.*/, 'v1=')],
    ['with a signature that is too short', (body) => sign(body).replace(/v1=.*/, 'v1=00')],
    ['with a signature of other signs', (body) => sign(body).replace(/v1=.*/, `v1=${'é'.repeat(64)}`)],
    ['signed with another secret', (body) => sign(body, { secret: 'whsec_another_secret_0123' })],
    ['signed with the word undefined', (body) => sign(body, { secret: 'undefined' })],
    ['signed for another body', (body) => sign(`${body} `)],
    ['signed six minutes ago', (body) => sign(body, { timestamp: nowS() - 360 })],
    ['signed for six minutes from now', (body) => sign(body, { timestamp: nowS() + 360 })],
    ['signed for the year 5000', (body) => sign(body, { timestamp: 95_617_584_000 })],
    ['signed without a time', (body) => sign(body).replace(/^t=\d+,/, '')],
    ['signed twice, the first time long ahead', (body) => `t=95617584000,${sign(body)}`],
  ])('is one %s', async (_what, signatureOf) => {
    const event = eventOf();
    const body = JSON.stringify(event);
    expect(await deliver(body, signatureOf(body))).toEqual([400, 'invalid_signature']);
    expect(await sql('select 1 from stripe_event where id = $1', [event.id])).toEqual([]);
  });

  it('is one of live mode in a test shop', async () => {
    expect(await deliverEvent(eventOf({ livemode: true }))).toEqual([400, 'wrong_mode']);
  });

  it.each(['2020-08-27', null])('is one of API version %s', async (apiVersion) => {
    expect(await deliverEvent(eventOf({ api_version: apiVersion }))).toEqual([400, 'wrong_api_version']);
  });

  it.each(['', 'text', '{', 'null', '[]', '5', '"event"', '{}', '{"id":"evt_x"}'])(
    'is one whose signed body is %j',
    async (body) => {
      const [status] = await deliver(body);
      expect(status).toBe(400);
    },
  );

  it.each([
    { data: null },
    { data: {} },
    { data: { object: null } },
    { data: { object: 'cs_1' } },
    { created: 'x' },
    { id: 5 },
    { id: 'evt_\0' },
    { id: 'evt_\ud800' },
    { id: '' },
    { type: 'charge.\0' },
    { data: { object: { id: 'cs_\0' } } },
    { data: { object: { id: 'x'.repeat(256) } } },
  ])('is one with a part of another shape: %j', async (changes) => {
    const [status] = await deliverEvent(eventOf(changes));
    expect(status).toBe(400);
  });

  it.each(['2', String(2 * 1024 * 1024)])(
    'is one that is too large, whatever its length says (%s)',
    async (length) => {
      const request = new Request('http://shop.test/api/webhooks/stripe', {
        method: 'POST',
        body: ' '.repeat(2 * 1024 * 1024),
        headers: { 'content-length': length },
      });
      expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(413);
    },
  );
});

describe('a verified webhook', () => {
  it('settles the session as retrieved from Stripe, not as in the event', async () => {
    const page = await makeStartedCheckout();
    const claim = eventOf({}, page.sessionId);
    expect(await deliverEvent(claim)).toEqual([200, 'processed']);
    expect(await statusOf(page.orderNumber)).toEqual({ status: 'pending', payment_status: 'unpaid' });
    await payByCard(page.redirectUrl);
    expect(await deliverEvent(eventOf({ type: 'checkout.session.expired' }, page.sessionId))).toEqual([
      200,
      'processed',
    ]);
    expect(await statusOf(page.orderNumber)).toEqual({ status: 'placed', payment_status: 'paid' });
  });

  it('delivered 50 times at once is one paid order and one mail', async () => {
    const page = await makeStartedCheckout();
    await payByCard(page.redirectUrl);
    const event = eventOf({}, page.sessionId);
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliverEvent(event)));
    expect(answers.filter(([status]) => status === 200)).toHaveLength(50);
    expect(answers.filter(([, verdict]) => verdict === 'processed')).toHaveLength(1);
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 9, reserved: 0 });
    expect(
      await sql('select verdict, order_id is not null as ours from stripe_event where id = $1', [event.id]),
    ).toEqual([{ verdict: 'processed', ours: true }]);
    expect(
      await sql(
        'select count(*)::int as n from email_delivery e join "order" o on o.id = e.order_id where o.order_number = $1',
        [page.orderNumber],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('of an expired session releases the stock', async () => {
    const page = await makeStartedCheckout();
    await controlStripe(stripeUrl(), 'POST', `sessions/${page.sessionId}/expire`);
    expect(await deliverEvent(eventOf({ type: 'checkout.session.expired' }, page.sessionId))).toEqual([
      200,
      'processed',
    ]);
    expect(await statusOf(page.orderNumber)).toEqual({ status: 'expired', payment_status: 'unpaid' });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('of a failed delayed payment releases the stock', async () => {
    const page = await makeStartedCheckout();
    await payByBankDebit(page.redirectUrl);
    await deliverEvent(eventOf({}, page.sessionId));
    expect(await statusOf(page.orderNumber)).toEqual({ status: 'pending', payment_status: 'processing' });
    await controlStripe(stripeUrl(), 'POST', `sessions/${page.sessionId}/delayed`, { outcome: 'fail' });
    await deliverEvent(eventOf({ type: 'checkout.session.async_payment_failed' }, page.sessionId));
    expect(await statusOf(page.orderNumber)).toEqual({ status: 'cancelled', payment_status: 'unpaid' });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 10, reserved: 0 });
  });

  it.each(['customer.created', 'checkout.session.renamed', 'toString', '__proto__'])(
    'of type %s is recorded and ignored',
    async (type) => {
      const event = eventOf({ type });
      expect(await deliverEvent(event)).toEqual([200, 'ignored']);
      expect(await deliverEvent(event)).toEqual([200, 'duplicate']);
      expect(await sql('select verdict from stripe_event where id = $1', [event.id])).toEqual([
        { verdict: 'ignored' },
      ]);
    },
  );

  it('of a session that Stripe does not know is recorded and ignored', async () => {
    expect(await deliverEvent(eventOf({}, 'cs_test_doesnotexist'))).toEqual([200, 'ignored']);
  });

  it('is answered 5xx and not recorded while Stripe is unavailable, so that it is retried', async () => {
    const page = await makeStartedCheckout();
    await payByCard(page.redirectUrl);
    const event = eventOf({}, page.sessionId);
    await controlStripe(stripeUrl(), 'POST', 'faults', {
      method: 'GET',
      path: '/v1/checkout/sessions/*',
      when: 'before',
      status: 500,
      times: 10,
    });
    const [status] = await deliverEvent(event);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await sql('select 1 from stripe_event where id = $1', [event.id])).toEqual([]);
    await controlStripe(stripeUrl(), 'DELETE', 'faults');
    expect(await deliverEvent(event)).toEqual([200, 'processed']);
    expect(await statusOf(page.orderNumber)).toEqual({ status: 'placed', payment_status: 'paid' });
  });
});
