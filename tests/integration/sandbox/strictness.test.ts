import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { API_VERSION } from '../../../sandbox/stripe/http/api-version';
import { lineItem, orderParams } from './order-params';
import { openSandbox, SECRET_KEY } from './sandbox-fixture';

const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));

const REFUSALS: ReadonlyArray<[name: string, changes: object, error: object]> = [
  ['an unknown parameter', { colour: 'red' }, { code: 'parameter_unknown', param: 'colour' }],
  [
    'a nested unknown one',
    { line_items: [{ ...lineItem(), sku: 'x' }] },
    { code: 'parameter_unknown', param: 'line_items[0][sku]' },
  ],
  [
    'a parameter removed in this version',
    { payment_method_types: ['card'] },
    { code: 'parameter_unknown', param: 'payment_method_types' },
  ],
  ['no mode', { mode: undefined }, { code: 'parameter_missing', param: 'mode' }],
  ['no lines', { line_items: undefined }, { code: 'parameter_missing', param: 'line_items' }],
  ['no success address', { success_url: undefined }, { code: 'parameter_missing', param: 'success_url' }],
  ['an address that is none', { cancel_url: '/cart' }, { code: 'url_invalid', param: 'cancel_url' }],
  ['less than half an hour', { expires_at: inMinutes(29) }, { param: 'expires_at' }],
  ['more than a day', { expires_at: inMinutes(24 * 60 + 5) }, { param: 'expires_at' }],
  ['two discounts', { discounts: [{ coupon: 'a' }, { coupon: 'b' }] }, { param: 'discounts' }],
  ['discounts beside promotion codes', { discounts: [{ coupon: 'a' }], allow_promotion_codes: true }, {}],
  [
    'a coupon that is not there',
    { discounts: [{ coupon: 'none' }] },
    { code: 'resource_missing', param: 'discounts[0][coupon]' },
  ],
  ['a fraction of an amount', { line_items: [lineItem(10.5)] }, { code: 'parameter_invalid_integer' }],
  ['a negative amount', { line_items: [lineItem(-1)] }, { code: 'parameter_invalid_integer' }],
  ['an amount below the minimum', { line_items: [lineItem(100, 1)] }, { code: 'amount_too_small' }],
  ['no quantity', { line_items: [{ ...lineItem(), quantity: undefined }] }, { code: 'parameter_missing' }],
  ['a quantity of zero', { line_items: [lineItem(199_900, 0)] }, { code: 'parameter_invalid_integer' }],
  ['an unknown currency', { currency: 'xyz' }, { param: 'currency' }],
  ['a currency in capitals', { currency: 'PKR' }, { param: 'currency' }],
  ['a currency that the lines do not have', { currency: 'usd' }, {}],
  ['an email address that is none', { customer_email: 'nobody' }, { code: 'email_invalid' }],
  ['an empty text', { client_reference_id: '' }, { code: 'parameter_invalid_empty' }],
  ['a long reference', { client_reference_id: 'x'.repeat(201) }, { param: 'client_reference_id' }],
  ['51 metadata keys', { metadata: many(51) }, { param: 'metadata' }],
  ['a long metadata key', { metadata: { ['k'.repeat(41)]: 'v' } }, { param: 'metadata' }],
  ['a long metadata value', { metadata: { k: 'v'.repeat(501) } }, { param: 'metadata[k]' }],
  ['an expansion that is none', { expand: ['colour'] }, { param: 'expand' }],
  [
    'what the sandbox does not simulate',
    { automatic_tax: { enabled: true } },
    { code: 'sandbox_not_simulated' },
  ],
];

test.each(REFUSALS)('creating a session refuses %s', async (_name, changes, error) => {
  const { stripe } = await openSandbox();
  await expect(stripe.checkout.sessions.create({ ...orderParams(), ...changes })).rejects.toMatchObject({
    statusCode: 400,
    type: 'StripeInvalidRequestError',
    ...error,
  });
  expect((await stripe.checkout.sessions.list()).data).toEqual([]);
});

test('the limits themselves are allowed', async () => {
  const { stripe } = await openSandbox();
  const session = await stripe.checkout.sessions.create(
    orderParams({
      metadata: { ...many(49), ['k'.repeat(40)]: 'v'.repeat(500) },
      client_reference_id: 'x'.repeat(200),
      expires_at: inMinutes(31),
      adaptive_pricing: { enabled: false },
    }),
  );
  expect(Object.keys(session.metadata ?? {})).toHaveLength(50);
});

test('the sandbox speaks the version of the installed package, and no other', async () => {
  const { stripe, url } = await openSandbox();
  const source = await readFile('node_modules/stripe/esm/apiVersion.js', 'utf8');
  expect(source).toContain(`'${API_VERSION}'`);
  const coupon = await stripe.coupons.create({ percent_off: 5 });
  expect(coupon.lastResponse).toMatchObject({
    apiVersion: API_VERSION,
    requestId: expect.stringMatching(/^req_/),
  });
  const response = await fetch(`${url}/v1/balance`, {
    headers: { Authorization: `Bearer ${SECRET_KEY}`, 'Stripe-Version': '2020-08-27' },
  });
  expect(response.status).toBe(400);
});

test('an error has the shape of Stripe', async () => {
  const { url } = await openSandbox();
  const response = await fetch(`${url}/v1/coupons/none`, {
    headers: { Authorization: `Bearer ${SECRET_KEY}` },
  });
  expect(response.status).toBe(404);
  expect(response.headers.get('request-id')).toMatch(/^req_/);
  expect(await response.json()).toEqual({
    error: {
      code: 'resource_missing',
      doc_url: expect.stringContaining('resource-missing'),
      message: "No such coupon: 'none'",
      param: 'id',
      request_log_url: expect.any(String),
      type: 'invalid_request_error',
    },
  });
});

test('a body that is not a form, and an endpoint that is not there, are refused', async () => {
  const { url } = await openSandbox();
  const headers = { Authorization: `Bearer ${SECRET_KEY}` };
  const json = { ...headers, 'Content-Type': 'application/json' };
  expect(
    (await fetch(`${url}/v1/coupons`, { method: 'POST', headers: json, body: '{"percent_off":5}' })).status,
  ).toBe(400);
  expect((await fetch(`${url}/v1/customers`, { headers })).status).toBe(404);
});
