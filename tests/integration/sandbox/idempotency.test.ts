import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { orderParams } from './order-params';
import { openSandbox } from './sandbox-fixture';

test('the same key and parameters give the stored answer, and one effect', async () => {
  const { stripe } = await openSandbox();
  const first = await stripe.checkout.sessions.create(orderParams(), { idempotencyKey: 'order-1' });
  const second = await stripe.checkout.sessions.create(orderParams(), { idempotencyKey: 'order-1' });
  expect(second).toEqual(first);
  const headers: Record<string, string> = second.lastResponse.headers;
  expect(headers['idempotent-replayed']).toBe('true');
  expect(headers['original-request']).toBe(first.lastResponse.requestId);
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test('other parameters, or another endpoint, under the same key are refused', async () => {
  const { stripe } = await openSandbox();
  await stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'k' });
  await expect(stripe.coupons.create({ percent_off: 6 }, { idempotencyKey: 'k' })).rejects.toBeInstanceOf(
    Stripe.errors.StripeIdempotencyError,
  );
  await expect(stripe.checkout.sessions.create(orderParams(), { idempotencyKey: 'k' })).rejects.toMatchObject(
    {
      statusCode: 400,
      type: 'StripeIdempotencyError',
    },
  );
});

test('a refusal is kept under its key, but a request that could not be read is not', async () => {
  const { stripe } = await openSandbox();
  const missing = { payment_intent: 'pi_none' };
  await expect(stripe.refunds.create(missing, { idempotencyKey: 'k' })).rejects.toMatchObject({
    code: 'resource_missing',
  });
  await expect(stripe.refunds.create({ charge: 'ch_none' }, { idempotencyKey: 'k' })).rejects.toBeInstanceOf(
    Stripe.errors.StripeIdempotencyError,
  );
  await expect(stripe.coupons.create({ percent_off: 500 }, { idempotencyKey: 'n' })).rejects.toMatchObject({
    statusCode: 400,
  });
  expect((await stripe.coupons.create({ percent_off: 50 }, { idempotencyKey: 'n' })).percent_off).toBe(50);
});

test('a second request while the first is under way is a conflict, and the first has its effect', async () => {
  const { stripe, control } = await openSandbox();
  await control('POST', 'faults', { method: 'POST', path: '/v1/coupons', delayMs: 2_000 });
  // Both are on their way at once; whichever comes second finds the other under way.
  const create = () => stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'k' });
  const outcomes = await Promise.allSettled([create(), create()]);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(refused).toMatchObject([{ statusCode: 409, code: 'idempotency_key_in_use' }]);
  const [created] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect((await create()).id).toBe(created?.id);
  expect((await stripe.coupons.list()).data).toHaveLength(1);
});

test('fifty requests at once under one key make one session', async () => {
  const { stripe } = await openSandbox();
  const requests = Array.from({ length: 50 }, () =>
    stripe.checkout.sessions.create(orderParams(), { idempotencyKey: 'k' }),
  );
  const ids = new Set((await Promise.all(requests)).map(({ id }) => id));
  expect(ids.size).toBe(1);
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test('a key has at most 255 characters and lives for a day', async () => {
  const { stripe, control } = await openSandbox();
  await expect(
    stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'k'.repeat(256) }),
  ).rejects.toMatchObject({ statusCode: 400 });
  const first = await stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'k' });
  await control('POST', 'clock', { offsetSeconds: 25 * 60 * 60 });
  expect((await stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'k' })).id).not.toBe(first.id);
});

test('when the answer is lost after the effect, the client that tries again has one effect', async () => {
  const { stripe, control } = await openSandbox();
  await control('POST', 'faults', {
    method: 'POST',
    path: '/v1/checkout/sessions',
    when: 'after',
    status: 500,
    times: 2,
  });
  const options = { idempotencyKey: 'order-1', maxNetworkRetries: 2 };
  const session = await stripe.checkout.sessions.create(orderParams(), options);
  expect((await stripe.checkout.sessions.list()).data.map(({ id }) => id)).toEqual([session.id]);
});
