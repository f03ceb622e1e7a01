import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

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

describe('the limit of open orders (rule 21)', () => {
  it('allows one person 5, however the email address is written', async () => {
    const variant = await makeVariant({ stock: 100 });
    const spellings = ['buy.er@gmail.com', 'buyer@gmail.com', 'BUYER+1@gmail.com', 'b.uyer+2@googlemail.com'];
    const outcomes: string[] = [];
    for (const email of [...spellings, ...spellings])
      outcomes.push(await checkOut(variant, { request: { email } }));
    expect(count(outcomes, 'started')).toBe(5);
    expect(outcomes.at(-1)).toBe('too_many_open_orders');
  });

  it('counts cash orders that were not dispatched yet', async () => {
    const variant = await makeVariant({ stock: 100 });
    const request = { email: 'cash@example.com', paymentMethod: 'cash_on_delivery' } as const;
    const outcomes: string[] = [];
    for (let made = 0; made < 7; made += 1) outcomes.push(await checkOut(variant, { request }));
    expect(count(outcomes, 'started')).toBe(5);
    const staff = await makeStaff();
    const orders = await sql<{ id: string }>('select id from "order" where email = $1', [request.email]);
    for (const { id } of orders) await dispatchWholeOrder(id, staff.id);
    expect(await checkOut(variant, { request })).toBe('started');
  });

  it('allows another once one of them is closed', async () => {
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

  it('does not count the earlier order of the same cart, which is replaced (rule 7)', async () => {
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
    expect(await readStock(sql, variant)).toEqual({ onHand: 1, reserved: 1 });
  });
});

describe('stock reserved by open orders of one client network or person', () => {
  const buy = async (
    input: { variant: MadeVariant; quantity?: number; network: string } & Partial<CheckoutRequest>,
  ) => {
    const { variant, quantity = 1, network, ...request } = input;
    const cartToken = await makeCart([{ variant, quantity }]);
    const subtotalMinor = variant.unitPriceMinor * quantity;
    const started = await startCheckout({
      cartToken,
      request: checkoutRequest({
        email: `${cartToken}@example.com`,
        expectedTotalMinor: subtotalMinor >= 1_000_000 ? subtotalMinor : subtotalMinor + 25_000,
        ...request,
      }),
      addressPrefix: network,
    });
    return started.ok ? 'started' : started.error;
  };
  const CASH = { paymentMethod: 'cash_on_delivery' } as const;

  it('is limited for six carts of twenty units: others can still buy', async () => {
    const variant = await makeVariant({ stock: 120, unitPriceMinor: 100_000 });
    const network = newVisitorAddress();
    const outcomes: unknown[] = [];
    for (let cart = 0; cart < 6; cart += 1) outcomes.push(await buy({ variant, quantity: 20, network }));
    expect(outcomes.filter((outcome) => outcome === 'started')).toHaveLength(1);
    expect(outcomes.at(-1)).toMatchObject({ code: 'hold_limit', whose: 'network', most: 12 });
    const other = newVisitorAddress();
    expect(await buy({ variant, quantity: 20, network: other })).toBe('started');
    expect(await readStock(sql, variant)).toEqual({ onHand: 120, reserved: 40 });
  });

  it('is limited for cash orders too, until staff dispatch or cancel them', async () => {
    const variant = await makeVariant({ stock: 120, unitPriceMinor: 100_000 });
    const network = newVisitorAddress();
    expect(await buy({ variant, quantity: 20, network, ...CASH })).toBe('started');
    await sql(
      `update "order" set placed_at = now() - interval '3 days' where placed_at > now() - interval '1 minute'
      and id in (select order_id from order_line where variant_id = $1)`,
      [variant.id],
    );
    expect(await buy({ variant, quantity: 20, network, ...CASH })).toMatchObject({ code: 'hold_limit' });
    const [order] = await sql<{ id: string }>('select order_id as id from order_line where variant_id = $1', [
      variant.id,
    ]);
    await dispatchWholeOrder(order?.id ?? '', (await makeStaff()).id);
    expect(await buy({ variant, quantity: 20, network, ...CASH })).toBe('started');
  });

  it.each([30, 120])(
    'does not keep 22 people behind one address from ordering for cash, %i there',
    async (stock) => {
      const variant = await makeVariant({ stock });
      const network = newVisitorAddress();
      for (let person = 0; person < 22; person += 1) {
        expect(await buy({ variant, network, ...CASH })).toBe('started');
      }
      expect(await readStock(sql, variant)).toEqual({ onHand: stock - 22, reserved: 0 });
    },
  );

  it('does not keep 22 people behind one address from paying by card at the same moment', async () => {
    const variant = await makeVariant({ stock: 60 });
    const network = newVisitorAddress();
    const outcomes = await Promise.all(Array.from({ length: 22 }, () => buy({ variant, network })));
    expect(new Set(outcomes)).toEqual(new Set(['started']));
  });

  it('is at most half for unpaid sessions, even when 50 carts check out at once', async () => {
    const variant = await makeVariant({ stock: 60 });
    const network = newVisitorAddress();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => buy({ variant, network })));
    expect(outcomes.filter((outcome) => outcome === 'started')).toHaveLength(30);
    expect(await readStock(sql, variant)).toEqual({ onHand: 60, reserved: 30 });
    expect(await buy({ variant, network: newVisitorAddress() })).toBe('started');
  });

  it('is limited by email address too, from however many networks', async () => {
    const variant = await makeVariant({ stock: 40, unitPriceMinor: 100_000 });
    const email = 'many.networks@example.com';
    expect(await buy({ variant, quantity: 7, network: newVisitorAddress(), email })).toBe('started');
    expect(await buy({ variant, quantity: 7, network: newVisitorAddress(), email })).toMatchObject({
      code: 'hold_limit',
      whose: 'person',
      most: 3,
    });
    expect(await buy({ variant, quantity: 3, network: newVisitorAddress(), email })).toBe('started');
  });

  it('is reserved for a shorter time when stock is low', async () => {
    const minutesOf = async (stock: number, quantity: number) => {
      const variant = await makeVariant({ stock, unitPriceMinor: 100_000 });
      expect(await buy({ variant, quantity, network: newVisitorAddress() })).toBe('started');
      const [payment] = await sql<{ minutes: number }>(
        `select round(extract(epoch from p.session_expires_at - p.created_at) / 60)::int as minutes
         from payment p join order_line l using (order_id) where l.variant_id = $1`,
        [variant.id],
      );
      return payment?.minutes;
    };
    expect(await minutesOf(100, 1)).toBe(60);
    expect(await minutesOf(10, 5)).toBe(60);
    expect(await minutesOf(9, 5)).toBe(32);
    expect(await minutesOf(1, 1)).toBe(32);
  });
});
