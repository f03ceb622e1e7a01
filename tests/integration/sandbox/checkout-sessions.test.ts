import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { lineItem, orderParams } from './order-params';
import { payByCard } from './pay-by-form';
import { clientFor, openSandbox } from './sandbox-fixture';

test('a session has the requested lines, one discount and delivery', async () => {
  const { stripe, url } = await openSandbox();
  const coupon = await stripe.coupons.create({ amount_off: 60_000, currency: 'pkr', max_redemptions: 1 });
  const session = await stripe.checkout.sessions.create(
    orderParams({
      discounts: [{ coupon: coupon.id }],
      shipping_options: [
        {
          shipping_rate_data: {
            display_name: 'Courier',
            type: 'fixed_amount',
            fixed_amount: { amount: 25_000, currency: 'pkr' },
          },
        },
      ],
      expand: ['line_items.data.price.product'],
    }),
  );
  expect(session).toMatchObject({
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    amount_subtotal: 399_800,
    amount_total: 399_800 - 60_000 + 25_000,
    total_details: { amount_discount: 60_000, amount_shipping: 25_000, amount_tax: 0 },
    currency: 'pkr',
    livemode: false,
    payment_intent: null,
    url: `${url}/pay/${session.id}`,
  });
  expect(session.id).toMatch(/^cs_test_/);
  const [item] = session.line_items?.data ?? [];
  expect(item).toMatchObject({ amount_discount: 60_000, amount_total: 339_800, quantity: 2 });
  expect(item?.price?.product).toMatchObject({ object: 'product', metadata: { sku: 'NUE-1' } });
});

test('a percentage is rounded half up and spread so that the parts sum to the whole', async () => {
  const { stripe } = await openSandbox();
  const coupon = await stripe.coupons.create({ percent_off: 15 });
  const session = await stripe.checkout.sessions.create(
    orderParams({
      line_items: [lineItem(33_333, 1), lineItem(33_333, 1), lineItem(33_337, 1)],
      discounts: [{ coupon: coupon.id }],
      expand: ['line_items'],
    }),
  );
  expect(session.total_details?.amount_discount).toBe(15_000);
  const parts = session.line_items?.data.map((item) => item.amount_discount) ?? [];
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(15_000);
});

test('a paid session is found by its payment intent and expands down to the charge', async () => {
  const { stripe } = await openSandbox();
  const session = await stripe.checkout.sessions.create(orderParams());
  await payByCard(session.url, '4242424242424242');
  const paid = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge', 'line_items'],
  });
  expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
  const intent = paid.payment_intent as Stripe.PaymentIntent;
  expect(intent).toMatchObject({
    status: 'succeeded',
    amount_received: 399_800,
    metadata: { orderId: 'order-1' },
  });
  expect(intent.latest_charge).toMatchObject({
    object: 'charge',
    paid: true,
    captured: true,
    amount: 399_800,
  });
  const found = await stripe.checkout.sessions.list({ payment_intent: intent.id });
  expect(found.data.map(({ id }) => id)).toEqual([session.id]);
  const lines = await stripe.checkout.sessions.listLineItems(session.id);
  expect(lines.data).toHaveLength(1);
});

test('lists are newest first, paged by cursor, and filtered by status and time', async () => {
  const { stripe } = await openSandbox();
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1)
    ids.unshift((await stripe.checkout.sessions.create(orderParams())).id);
  await stripe.checkout.sessions.expire(String(ids[2]));
  const walked: string[] = [];
  for await (const session of stripe.checkout.sessions.list({ limit: 2 })) walked.push(session.id);
  expect(walked).toEqual(ids);
  const before = await stripe.checkout.sessions.list({ ending_before: String(ids[3]), limit: 2 });
  expect(before.data.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
  expect((await stripe.checkout.sessions.list({ status: 'expired' })).data.map(({ id }) => id)).toEqual([
    ids[2],
  ]);
  const future = Math.floor(Date.now() / 1000) + 60;
  expect((await stripe.checkout.sessions.list({ created: { gte: future } })).data).toEqual([]);
  expect((await stripe.checkout.sessions.list({ created: { lt: future } })).data).toHaveLength(5);
});

test('an open session can be expired once, and cannot be paid after that', async () => {
  const { stripe, inbox } = await openSandbox();
  const session = await stripe.checkout.sessions.create(orderParams());
  const expired = await stripe.checkout.sessions.expire(session.id);
  expect(expired).toMatchObject({ status: 'expired', url: null });
  await inbox.waitFor('checkout.session.expired');
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow(
    'Only Checkout Sessions with a status in',
  );
  expect((await payByCard(session.url, '4242424242424242')).status).toBe(410);
});

test('a session expires when its time has passed, by the timer and when read', async () => {
  const { stripe, inbox, control } = await openSandbox();
  const session = await stripe.checkout.sessions.create(
    orderParams({ expires_at: Math.floor(Date.now() / 1000) + 31 * 60 }),
  );
  await control('POST', 'clock', { offsetSeconds: 32 * 60 });
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
  await inbox.waitFor('checkout.session.expired');
  expect((await payByCard(session.url, '4242424242424242')).status).toBe(410);
});

test('unknown objects and a wrong key get the errors of Stripe', async () => {
  const { stripe, url } = await openSandbox();
  await expect(stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    type: 'StripeInvalidRequestError',
  });
  await expect(clientFor(url, 'sk_test_other').balance.retrieve()).rejects.toBeInstanceOf(
    Stripe.errors.StripeAuthenticationError,
  );
  expect((await fetch(`${url}/v1/balance`)).status).toBe(401);
});
