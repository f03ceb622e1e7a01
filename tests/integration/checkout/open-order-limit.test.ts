import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { cancelOrder } from '@/lib/workflows/cancel-order';
import { startCheckout } from '@/lib/workflows/start-checkout';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { sendWhole } from '../../factories/sent-order';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/shop';
import { stockOf } from '../stock-of';

const { sql } = testShop();
beforeAll(makeDelivery);

async function checkOut(
  variant: MadeVariant,
  input: { addressPrefix?: string; request?: Partial<CheckoutRequest> } = {},
): Promise<string> {
  const cartToken = await makeCart([{ variant }]);
  const started = await startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com`, ...input.request }),
    addressPrefix: input.addressPrefix ?? newVisitorAddress(),
  });
  return started.ok ? 'started' : started.error.code;
}
const count = (outcomes: string[], outcome: string) => outcomes.filter((each) => each === outcome).length;

describe('orders that are open at once (rule 21)', () => {
  it('from one place are at most 20, even when 50 carts come at the same moment', async () => {
    const variant = await makeVariant({ stock: 100 });
    const addressPrefix = newVisitorAddress();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => checkOut(variant, { addressPrefix })),
    );
    expect(count(outcomes, 'started')).toBe(20);
    expect(count(outcomes, 'too_many_open_orders')).toBe(30);
    expect(await stockOf(sql, variant)).toEqual({ onHand: 100, reserved: 20 });
    expect(await checkOut(variant)).toBe('started');
  });

  it('of one person are at most 5, however the address is written', async () => {
    const variant = await makeVariant({ stock: 100 });
    const spellings = ['buy.er@gmail.com', 'buyer@gmail.com', 'BUYER+1@gmail.com', 'b.uyer+2@googlemail.com'];
    const outcomes: string[] = [];
    for (const email of [...spellings, ...spellings])
      outcomes.push(await checkOut(variant, { request: { email } }));
    expect(count(outcomes, 'started')).toBe(5);
    expect(outcomes.at(-1)).toBe('too_many_open_orders');
  });

  it('count cash orders that were not sent yet, which take stock without a payment', async () => {
    const variant = await makeVariant({ stock: 100 });
    const request = { email: 'cash@example.com', paymentMethod: 'cash_on_delivery' } as const;
    const outcomes: string[] = [];
    for (let made = 0; made < 7; made += 1) outcomes.push(await checkOut(variant, { request }));
    expect(count(outcomes, 'started')).toBe(5);
    const staff = await makeStaff();
    const orders = await sql<{ id: string }>('select id from "order" where email = $1', [request.email]);
    for (const { id } of orders) await sendWhole(id, staff.id);
    expect(await checkOut(variant, { request })).toBe('started');
  });

  it('make room again when one of them ends', async () => {
    const variant = await makeVariant({ stock: 100 });
    const request = { email: 'again@example.com' };
    for (let made = 0; made < 5; made += 1) await checkOut(variant, { request });
    expect(await checkOut(variant, { request })).toBe('too_many_open_orders');
    const [order] = await sql<{ id: string }>('select id from "order" where email = $1 limit 1', [
      request.email,
    ]);
    const staff = await makeStaff({ role: 'owner' });
    await cancelOrder({ orderId: order?.id ?? '', reason: 'x', staffId: staff.id });
    expect(await checkOut(variant, { request })).toBe('started');
  });

  it('do not count the earlier order of the same cart, which gives way (rule 7)', async () => {
    const variant = await makeVariant({ stock: 1 });
    const cartToken = await makeCart([{ variant }]);
    const start = (line1: string) => {
      const request = checkoutRequest({ email: `${cartToken}@example.com` });
      return startCheckout({
        cartToken,
        request: { ...request, shippingAddress: { ...request.shippingAddress, line1 } },
        addressPrefix: '10.99.0.1',
      });
    };
    for (let round = 0; round < 8; round += 1)
      expect(await start(`House ${round}`)).toMatchObject({ ok: true });
    expect(await stockOf(sql, variant)).toEqual({ onHand: 1, reserved: 1 });
  });
});
