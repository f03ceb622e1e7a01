import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { lineItem, orderParams } from './order-params';
import { payByCard, postForm } from './pay-by-form';
import { type Fixture, openSandbox } from './sandbox-fixture';

const returnUrl = (id: string) => `http://shop.example/checkout/return?session_id=${id}`;

async function openSession({ stripe }: Fixture, changes: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return stripe.checkout.sessions.create(orderParams(changes));
}

async function intentOf({ stripe }: Fixture, sessionId: string) {
  const session = await stripe.checkout.sessions.retrieve(sessionId, {
    expand: ['payment_intent.latest_charge'],
  });
  return session.payment_intent as Stripe.PaymentIntent;
}

test('the page shows the order, the fields and the test cards, and escapes what the shop says', async () => {
  const sandbox = await openSandbox();
  const hostile = {
    ...lineItem(),
    price_data: { currency: 'pkr', unit_amount: 199_900, product_data: { name: '<b>Bold</b>' } },
  };
  const session = await openSession(sandbox, { line_items: [hostile] });
  const response = await fetch(String(session.url));
  const page = await response.text();
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const text of [
    'Test payment page',
    '&lt;b&gt;Bold',
    'PKR 3,998.00',
    'buyer@example.com',
    '4000 0000 0000 0259',
    'http://shop.example/cart',
  ]) {
    expect(page).toContain(text);
  }
  for (const name of ['card_number', 'exp', 'cvc', 'name']) expect(page).toContain(`<label for="${name}">`);
  expect(page).not.toContain('<script');
});

test('a good card pays, and a second post of the same form pays nothing more', async () => {
  const sandbox = await openSandbox();
  const session = await openSession(sandbox);
  const posts = await Promise.all([1, 2, 3].map(() => payByCard(session.url, '4242 4242 4242 4242')));
  for (const post of posts) expect(post).toMatchObject({ status: 303, location: returnUrl(session.id) });
  const charges = await sandbox.stripe.charges.list();
  expect(charges.data).toHaveLength(1);
  const again = await fetch(String(session.url));
  expect(await again.text()).toContain('This order has been completed');
});

test.each([
  ['4000000000000002', 'generic_decline'],
  ['4000000000009995', 'insufficient_funds'],
  ['4000000000000069', 'expired_card'],
  ['4000000000000127', 'incorrect_cvc'],
  ['4012888888881881', 'live_mode_test_card'],
])('card %s is declined with %s, and another card then works', async (number, declineCode) => {
  const sandbox = await openSandbox();
  const session = await openSession(sandbox);
  const declined = await payByCard(session.url, number);
  expect(declined.status).toBe(402);
  expect(declined.page).toContain('role="alert"');
  expect(declined.page).not.toContain(number);
  const intent = await intentOf(sandbox, session.id);
  expect(intent).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { decline_code: declineCode },
    latest_charge: { status: 'failed', paid: false },
  });
  await sandbox.inbox.waitFor('payment_intent.payment_failed');
  await sandbox.inbox.waitFor('charge.failed');
  expect((await payByCard(session.url, '4242424242424242')).status).toBe(303);
  expect((await intentOf(sandbox, session.id)).id).toBe(intent.id);
});

test.each(['4000002760003184', '4000002500003155'])('card %s asks for 3-D Secure', async (number) => {
  const sandbox = await openSandbox();
  const session = await openSession(sandbox);
  const challenge = `${session.url}/authenticate`;
  expect(await payByCard(session.url, number)).toMatchObject({
    status: 303,
    location: `/pay/${session.id}/authenticate`,
  });
  expect((await intentOf(sandbox, session.id)).status).toBe('requires_action');
  expect(await (await fetch(challenge)).text()).toContain('Complete authentication');
  const failed = await postForm(challenge, { outcome: 'fail' });
  expect(failed.status).toBe(402);
  expect((await intentOf(sandbox, session.id)).last_payment_error?.code).toBe(
    'payment_intent_authentication_failure',
  );
  await payByCard(session.url, number);
  expect(await postForm(challenge, { outcome: 'complete' })).toMatchObject({
    status: 303,
    location: returnUrl(session.id),
  });
  expect((await intentOf(sandbox, session.id)).status).toBe('succeeded');
});

test.each([
  [{ card_number: '4242424242424241' }, 'card_number', 'invalid'],
  [{ card_number: '' }, 'card_number', 'Enter the card number'],
  [{ card_number: '4242' }, 'card_number', 'incomplete'],
  [{ exp: '13/40' }, 'exp', 'between 01 and 12'],
  [{ exp: '01/20' }, 'exp', 'in the past'],
  [{ exp: 'soon' }, 'exp', 'for example 12/30'],
  [{ cvc: '12' }, 'cvc', 'Enter the 3 digits'],
  [{ name: '' }, 'name', 'Enter the name'],
])('what was typed wrongly (%o) is said beside its field', async (changes, field, text) => {
  const sandbox = await openSandbox();
  const session = await openSession(sandbox);
  const { status, page } = await payByCard(session.url, '4242424242424242', changes);
  expect(status).toBe(422);
  expect(page).toContain(`id="${field}-error"`);
  expect(page).toContain(text);
  expect((await sandbox.stripe.paymentIntents.list()).data).toEqual([]);
});

test('the email address is asked for when the shop gave none', async () => {
  const sandbox = await openSandbox();
  const session = await openSession(sandbox, { customer_email: undefined });
  expect((await payByCard(session.url, '4242424242424242', { email: 'nobody' })).status).toBe(422);
  await payByCard(session.url, '4242424242424242', { email: 'a@example.com' });
  const paid = await sandbox.stripe.checkout.sessions.retrieve(session.id);
  expect(paid.customer_details).toMatchObject({ email: 'a@example.com', name: 'Test Buyer' });
});

test('an order that costs nothing is completed without a payment', async () => {
  const sandbox = await openSandbox();
  const coupon = await sandbox.stripe.coupons.create({ percent_off: 100 });
  const session = await openSession(sandbox, { discounts: [{ coupon: coupon.id }] });
  expect((await postForm(String(session.url), {})).status).toBe(303);
  const complete = await sandbox.stripe.checkout.sessions.retrieve(session.id);
  expect(complete).toMatchObject({
    status: 'complete',
    payment_status: 'no_payment_required',
    payment_intent: null,
  });
});

test('a single-use coupon pays for one of two open sessions', async () => {
  const sandbox = await openSandbox();
  const { stripe } = sandbox;
  const coupon = await stripe.coupons.create({ amount_off: 10_000, currency: 'pkr', max_redemptions: 1 });
  const discounts = [{ coupon: coupon.id }];
  const [first, second] = [
    await openSession(sandbox, { discounts }),
    await openSession(sandbox, { discounts }),
  ];
  expect((await payByCard(first.url, '4242424242424242')).status).toBe(303);
  const refused = await payByCard(second.url, '4242424242424242');
  expect(refused.status).toBe(409);
  expect((await stripe.charges.list()).data).toHaveLength(1);
  expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ valid: false, times_redeemed: 1 });
  await expect(openSession(sandbox, { discounts })).rejects.toMatchObject({ code: 'coupon_expired' });
});

test.each([
  ['succeed', 'async_payment_succeeded', 'paid', 'succeeded'],
  ['fail', 'async_payment_failed', 'unpaid', 'requires_payment_method'],
])('a delayed payment that will %s is unpaid first', async (outcome, event, paymentStatus, intentStatus) => {
  const sandbox = await openSandbox();
  await sandbox.control('POST', 'delays', { delayedPaymentMs: 300 });
  const session = await openSession(sandbox);
  const posted = await postForm(String(session.url), {
    payment_method: 'bank_debit',
    delayed_outcome: outcome,
  });
  expect(posted.status).toBe(303);
  const completed = await sandbox.inbox.waitFor('checkout.session.completed');
  expect(completed.event.data.object).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
  await sandbox.inbox.waitFor('payment_intent.processing');
  await sandbox.inbox.waitFor(`checkout.session.${event}`);
  const ended = await sandbox.stripe.checkout.sessions.retrieve(session.id);
  expect(ended.payment_status).toBe(paymentStatus);
  expect((await intentOf(sandbox, session.id)).status).toBe(intentStatus);
});

test('a control call ends a delayed payment at once', async () => {
  const sandbox = await openSandbox();
  const session = await openSession(sandbox);
  await postForm(String(session.url), { payment_method: 'bank_debit', delayed_outcome: 'succeed' });
  const ended = await sandbox.control('POST', `sessions/${session.id}/delayed`, { outcome: 'fail' });
  expect(ended.status).toBe(200);
  await sandbox.inbox.waitFor('checkout.session.async_payment_failed');
  expect((await sandbox.control('POST', `sessions/${session.id}/delayed`, {})).status).toBe(409);
});

test('the delayed method can be switched off', async () => {
  const sandbox = await openSandbox();
  const session = await openSession(sandbox, { allowed_payment_method_types: ['card'] });
  expect(await (await fetch(String(session.url))).text()).not.toContain('Bank debit');
  expect((await postForm(String(session.url), { payment_method: 'bank_debit' })).status).toBe(422);
});
