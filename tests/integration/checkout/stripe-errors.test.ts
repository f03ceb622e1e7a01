import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { controlStripe, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const TIMES = 30;
const start = (cartToken: string, changes: Partial<CheckoutRequest> = {}) =>
  startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com`, ...changes }),
    addressPrefix: newVisitorAddress(),
  });
const answerAll = (status: number) =>
  controlStripe(stripeUrl(), 'POST', 'faults', { path: '/v1/**', when: 'before', status, times: TIMES });
const recover = () => controlStripe(stripeUrl(), 'DELETE', 'faults');
const ordersOf = (variant: { id: string }) =>
  sql(
    `select o.status, o.payment_method as method, p.status as payment
     from "order" o join order_line l on l.order_id = o.id left join payment p on p.order_id = o.id
     where l.variant_id = $1 order by o.order_number, p.created_at`,
    [variant.id],
  );
const UNAVAILABLE = { ok: false, error: { code: 'payment_provider_unavailable' } };

describe.each([401, 403, 500, 503])('while Stripe answers %i to everything', (status) => {
  it('the buyer learns that card payment is unavailable, and can pay in cash instead', async () => {
    const variant = await makeVariant({ stock: 1 });
    const cart = await makeCart([{ variant }]);
    await answerAll(status);
    expect(await start(cart)).toEqual(UNAVAILABLE);
    expect(await start(cart, { paymentMethod: 'cash_on_delivery' })).toMatchObject({ ok: true });
    expect((await ordersOf(variant)).at(-1)).toMatchObject({ status: 'placed', method: 'cash_on_delivery' });
    expect(await readStock(sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('an open session is not replaced by cash: it may be being paid', async () => {
    const variant = await makeVariant({ stock: 2 });
    const cart = await makeCart([{ variant }]);
    const card = await start(cart);
    await answerAll(status);
    expect(await start(cart, { paymentMethod: 'cash_on_delivery' })).toEqual(UNAVAILABLE);
    await recover();
    await payByCard(card.ok ? card.value.redirectUrl : '');
    expect(await start(cart, { paymentMethod: 'cash_on_delivery' })).toMatchObject({
      value: { orderNumber: card.ok && card.value.orderNumber },
    });
    expect(await ordersOf(variant)).toMatchObject([{ status: 'placed', payment: 'paid' }]);
  });

  it('the return page says that it is not known yet', async () => {
    const card = await start(await makeCart([{ variant: await makeVariant() }]));
    const payUrl = card.ok ? card.value.redirectUrl : '';
    await payByCard(payUrl);
    await answerAll(status);
    expect(await settleCheckoutReturn(payUrl.split('/pay/')[1])).toMatchObject({ kind: 'unavailable' });
  });
});

describe('a buyer who comes back after Stripe was away', () => {
  it.each([29, 10, 1])(
    'with %i minutes left is redirected to the checkout session at the first attempt',
    async (minutes) => {
      const variant = await makeVariant({ stock: 1 });
      const cart = await makeCart([{ variant }]);
      await answerAll(503);
      expect(await start(cart)).toEqual(UNAVAILABLE);
      await recover();
      await sql(
        `update payment p set session_expires_at = now() + make_interval(mins => $2) from order_line l
       where l.order_id = p.order_id and l.variant_id = $1`,
        [variant.id, minutes],
      );
      const [one, two] = await Promise.all([start(cart), start(cart)]);
      expect(one).toMatchObject({ ok: true, value: { redirectUrl: expect.stringContaining('/pay/') } });
      expect(two).toEqual(one);
      expect(await ordersOf(variant)).toMatchObject([
        { status: 'pending', payment: 'failed' },
        { status: 'pending', payment: 'open' },
      ]);
      expect(await readStock(sql, variant)).toEqual({ onHand: 1, reserved: 1 });
    },
  );
});
