import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { controlStripe, payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import { SITE_URL, testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const start = (cartToken: string, changes: Partial<CheckoutRequest> = {}) =>
  startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com`, ...changes }),
    addressPrefix: newVisitorAddress(),
  });
const fault = (body: object) => controlStripe(stripeUrl(), 'POST', 'faults', body);
const ordersOf = (variant: { id: string }) =>
  sql(
    `select o.order_number::text as "orderNumber", o.status, o.payment_status as "paymentStatus", p.status as payment
     from "order" o join order_line l on l.order_id = o.id left join payment p on p.order_id = o.id
     where l.variant_id = $1 order by o.order_number`,
    [variant.id],
  );

async function startAndExpectPage(cartToken: string, changes: Partial<CheckoutRequest> = {}) {
  const started = await start(cartToken, changes);
  if (!started.ok) throw new Error(`refused: ${started.error.code}`);
  return started.value;
}
const sessionIdOf = (payUrl: string) => payUrl.split('/pay/')[1] ?? '';

describe('from the cart to the payment page and back', () => {
  it('is one paid order, whose total is what Stripe took', async () => {
    const variant = await makeVariant({ stock: 3 });
    const { orderNumber, redirectUrl } = await startAndExpectPage(await makeCart([{ variant }]));
    const back = await payByCard(redirectUrl);
    expect(back).toBe(`${SITE_URL}/checkout/return?session_id=${sessionIdOf(redirectUrl)}`);
    expect(await settleCheckoutReturn(sessionIdOf(redirectUrl))).toMatchObject({ kind: 'settled' });
    expect(await ordersOf(variant)).toEqual([
      { orderNumber, status: 'placed', paymentStatus: 'paid', payment: 'paid' },
    ]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 2, reserved: 0 });
    const ledger = await controlStripe(stripeUrl(), 'GET', `ledger?session=${sessionIdOf(redirectUrl)}`);
    expect(JSON.stringify(ledger)).toContain('705000');
  });

  it('is one order when the return page is loaded thirty times at once', async () => {
    const variant = await makeVariant({ stock: 3 });
    const { redirectUrl } = await startAndExpectPage(await makeCart([{ variant }]));
    await payByCard(redirectUrl);
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => settleCheckoutReturn(sessionIdOf(redirectUrl))),
    );
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['settled']));
    expect(await readStock(sql, variant)).toEqual({ onHand: 2, reserved: 0 });
    expect(
      await sql(
        'select count(*)::int as n from email_delivery e join order_line l using (order_id) where l.variant_id = $1',
        [variant.id],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('can be left and resumed at the same session', async () => {
    const cart = await makeCart([{ variant: await makeVariant() }]);
    const first = await startAndExpectPage(cart);
    expect(await settleCheckoutReturn(sessionIdOf(first.redirectUrl))).toMatchObject({
      kind: 'open',
      paymentUrl: first.redirectUrl,
    });
    expect(await startAndExpectPage(cart)).toEqual(first);
  });

  it('by a delayed method waits for the money', async () => {
    const variant = await makeVariant();
    const { redirectUrl } = await startAndExpectPage(await makeCart([{ variant }]));
    await payByBankDebit(redirectUrl);
    expect(await settleCheckoutReturn(sessionIdOf(redirectUrl))).toMatchObject({ kind: 'processing' });
    expect(await ordersOf(variant)).toMatchObject([{ status: 'pending', paymentStatus: 'processing' }]);
  });

  it.each([undefined, '', 'cs_test_', '{CHECKOUT_SESSION_ID}', 'cs_test_neverheardofit', '../refunds'])(
    'shows no order with %j as session id',
    async (sessionId) => expect(await settleCheckoutReturn(sessionId)).toEqual({ kind: 'unknown' }),
  );
});

describe('a buyer who starts over (rule 7)', () => {
  it('has the old session expired, the old order cancelled, and the last unit reserved again', async () => {
    const variant = await makeVariant({ stock: 1 });
    const cart = await makeCart([{ variant }]);
    const first = await startAndExpectPage(cart);
    const second = await startAndExpectPage(cart, { email: 'other@example.com' });
    expect(second.redirectUrl).not.toBe(first.redirectUrl);
    expect((await fetch(first.redirectUrl)).status).toBe(410);
    expect(await ordersOf(variant)).toMatchObject([
      { status: 'cancelled', payment: 'cancelled' },
      { status: 'pending', payment: 'open' },
    ]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 1, reserved: 1 });
  });

  it('but had paid already is redirected to the paid order', async () => {
    const variant = await makeVariant({ stock: 2 });
    const cart = await makeCart([{ variant }]);
    const first = await startAndExpectPage(cart);
    await payByCard(first.redirectUrl);
    const second = await start(cart, { email: 'other@example.com' });
    expect(second).toEqual({
      ok: true,
      value: { orderNumber: first.orderNumber, redirectUrl: expect.stringMatching(/^\/orders\//) },
    });
    expect(await ordersOf(variant)).toMatchObject([{ status: 'placed', payment: 'paid' }]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('with cash instead abandons the card session', async () => {
    const variant = await makeVariant({ stock: 1 });
    const cart = await makeCart([{ variant }]);
    await startAndExpectPage(cart);
    const cash = await startAndExpectPage(cart, { paymentMethod: 'cash_on_delivery' });
    expect(cash.redirectUrl).toMatch(/^\/orders\//);
    expect(await readStock(sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });
});

describe('when Stripe fails', () => {
  const TIMES = 10;

  it('says so, keeps the order, and the second attempt finds the session of the first', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    await fault({ method: 'POST', path: '/v1/checkout/sessions', when: 'before', status: 503, times: TIMES });
    expect(await start(cart)).toEqual({ ok: false, error: { code: 'payment_provider_unavailable' } });
    expect(await ordersOf(variant)).toMatchObject([{ status: 'pending', payment: 'open' }]);
    await controlStripe(stripeUrl(), 'DELETE', 'faults');
    const { redirectUrl } = await startAndExpectPage(cart);
    expect(redirectUrl).toContain('/pay/');
    expect(await ordersOf(variant)).toHaveLength(1);
  });

  it('after it had created the session, the second attempt finds that session', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    await fault({ method: 'POST', path: '/v1/checkout/sessions', when: 'after', cut: true, times: 3 });
    expect(await start(cart)).toMatchObject({ error: { code: 'payment_provider_unavailable' } });
    await controlStripe(stripeUrl(), 'DELETE', 'faults');
    const { redirectUrl } = await startAndExpectPage(cart);
    const paid = await payByCard(redirectUrl);
    expect(paid).toContain(sessionIdOf(redirectUrl));
    expect(await settleCheckoutReturn(sessionIdOf(redirectUrl))).toMatchObject({ kind: 'settled' });
    expect(await ordersOf(variant)).toHaveLength(1);
  });

  it('a slow response and a double click make one session, and neither is refused', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    await fault({ method: 'POST', path: '/v1/checkout/sessions', when: 'before', delayMs: 4000, times: 1 });
    const [one, two] = await Promise.all([start(cart), start(cart)]);
    const opened = [one, two].flatMap((result) => (result.ok ? [result.value.redirectUrl] : []));
    expect(opened.length).toBeGreaterThan(0);
    expect(new Set(opened).size).toBe(1);
    expect(await ordersOf(variant)).toMatchObject([{ status: 'pending', payment: 'open' }]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('with too many requests is not a refusal', async () => {
    const cart = await makeCart([{ variant: await makeVariant() }]);
    await fault({ method: 'POST', path: '/v1/checkout/sessions', when: 'before', status: 429, times: TIMES });
    expect(await start(cart)).toMatchObject({ error: { code: 'payment_provider_unavailable' } });
  });

  it('and the old session cannot be expired, nothing changes', async () => {
    const variant = await makeVariant({ stock: 1 });
    const cart = await makeCart([{ variant }]);
    await startAndExpectPage(cart);
    await fault({
      method: 'POST',
      path: '/v1/checkout/sessions/*/expire',
      when: 'before',
      status: 500,
      times: TIMES,
    });
    expect(await start(cart, { email: 'other@example.com' })).toMatchObject({
      error: { code: 'payment_provider_unavailable' },
    });
    expect(await ordersOf(variant)).toMatchObject([{ status: 'pending', payment: 'open' }]);
  });

  it('by refusing, the stock is released at once', async () => {
    const variant = await makeVariant({ stock: 1 });
    const cart = await makeCart([{ variant }]);
    await fault({ method: 'POST', path: '/v1/checkout/sessions', when: 'before', status: 400, times: TIMES });
    expect(await start(cart)).toMatchObject({ error: { code: 'payment_provider_unavailable' } });
    expect(await ordersOf(variant)).toMatchObject([{ status: 'cancelled', payment: 'failed' }]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('on the return page, the payment is shown as not known yet', async () => {
    const { redirectUrl } = await startAndExpectPage(await makeCart([{ variant: await makeVariant() }]));
    await payByCard(redirectUrl);
    await fault({
      method: 'GET',
      path: '/v1/checkout/sessions/*',
      when: 'before',
      status: 500,
      times: TIMES,
    });
    expect(await settleCheckoutReturn(sessionIdOf(redirectUrl))).toMatchObject({ kind: 'unavailable' });
  });
});
