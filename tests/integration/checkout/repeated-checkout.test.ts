import { beforeAll, describe, expect, it } from 'vitest';
import { addLine } from '@/lib/cart/add-line';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
beforeAll(makeDelivery);

const CASH = { paymentMethod: 'cash_on_delivery' } as const;

const start = (cartToken: string, changes: Partial<CheckoutRequest> = {}) =>
  startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com`, ...changes }),
    addressPrefix: newVisitorAddress(),
  });

async function started(cartToken: string, changes: Partial<CheckoutRequest> = {}) {
  const outcome = await start(cartToken, changes);
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  return outcome.value;
}

describe('a checkout request that is repeated because its response was lost', () => {
  it('finds the order for cash that it made, though the cart is empty now', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const first = await started(cart, CASH);
    expect(await started(cart, CASH)).toEqual(first);
    expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('finds the card order that is paid meanwhile', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const first = await started(cart);
    await payByCard(first.redirectUrl);
    await settleCheckoutReturn(first.redirectUrl.split('/pay/')[1]);
    expect(await started(cart)).toEqual({
      orderNumber: first.orderNumber,
      redirectUrl: expect.stringMatching(/^\/orders\/[\w-]{32}/),
    });
    expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('finds the order even when another tab has put something else into the cart', async () => {
    const cart = await makeCart([{ variant: await makeVariant() }]);
    const first = await started(cart, CASH);
    const other = await makeVariant({ unitPriceMinor: 300_000 });
    await addLine({ token: cart, sku: other.sku, quantity: 1 });
    expect(await started(cart, CASH)).toEqual(first);
    expect(await readStock(sql, other)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('is an order of its own when the same was put into the cart once more', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const first = await started(cart, CASH);
    await addLine({ token: cart, sku: variant.sku, quantity: 1 });
    expect((await started(cart, CASH)).orderNumber).not.toBe(first.orderNumber);
    expect(await readStock(sql, variant)).toEqual({ onHand: 8, reserved: 0 });
  });

  it.each([
    ['another address', { email: 'other@example.com' }],
    ['another method', { paymentMethod: 'card' }],
    ['another total', { expectedTotalMinor: 705_100 }],
  ] as const)('does not with %s: the cart is empty', async (_what, change) => {
    const cart = await makeCart([{ variant: await makeVariant() }]);
    await started(cart, CASH);
    expect(await start(cart, { ...CASH, ...change })).toEqual({ ok: false, error: { code: 'cart_empty' } });
  });

  it('does not from another browser, nor once the order was cancelled', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const { orderNumber } = await started(cart, CASH);
    const email = `${cart}@example.com`;
    const stranger = await makeCart([{ variant }]);
    await sql('delete from cart_line where cart_id = (select id from cart order by created_at desc limit 1)');
    expect(await start(stranger, { ...CASH, email })).toEqual({ ok: false, error: { code: 'cart_empty' } });
    const [order] = await sql<{ id: string }>('select id from "order" where order_number = $1', [
      orderNumber,
    ]);
    const staff = await makeStaff({ role: 'owner' });
    await cancelOrder({ orderId: order?.id ?? '', reason: 'x', staffId: staff.id });
    expect(await start(cart, CASH)).toEqual({ ok: false, error: { code: 'cart_empty' } });
  });
});
