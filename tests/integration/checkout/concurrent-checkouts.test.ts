import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { CheckoutRefused, type Placement, placeOrder } from '@/lib/workflows/checkout/place-order';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
beforeAll(makeDelivery);

const place = (cartToken: string, changes: Parameters<typeof checkoutRequest>[0] = {}) =>
  inTransaction((tx) =>
    placeOrder(tx, {
      cartToken,
      request: checkoutRequest({ email: `${cartToken}@example.com`, ...changes }),
      addressPrefix: newVisitorAddress(),
    }),
  );

async function outcomeOf(placement: Promise<Placement>): Promise<string> {
  try {
    return (await placement).kind;
  } catch (error) {
    if (error instanceof CheckoutRefused) return error.refusal.code;
    throw error;
  }
}

describe('concurrent checkouts', () => {
  it('of 50 buyers for the last unit: one has it, 49 get a sold-out error, nothing else happens', async () => {
    const variant = await makeVariant({ stock: 1 });
    const carts = await Promise.all(Array.from({ length: 50 }, () => makeCart([{ variant }])));
    const outcomes = await Promise.all(carts.map((cart) => outcomeOf(place(cart))));
    expect(outcomes.filter((outcome) => outcome === 'placed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'sold_out')).toHaveLength(49);
    expect(await readStock(sql, variant)).toEqual({ onHand: 1, reserved: 1 });
    expect(
      await sql('select count(*)::int as n from order_line where variant_id = $1', [variant.id]),
    ).toEqual([{ n: 1 }]);
  });

  it('of two products in opposite order do not deadlock', async () => {
    const [one, two] = [await makeVariant({ stock: 100 }), await makeVariant({ stock: 100 })];
    const carts = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const lines = [{ variant: one }, { variant: two }];
        return makeCart(index % 2 ? lines : lines.reverse());
      }),
    );
    const outcomes = await Promise.all(
      carts.map((cart) => outcomeOf(place(cart, { expectedTotalMinor: 1_360_000 }))),
    );
    expect(new Set(outcomes)).toEqual(new Set(['placed']));
    expect(await readStock(sql, one)).toEqual({ onHand: 100, reserved: 20 });
    expect(await readStock(sql, two)).toEqual({ onHand: 100, reserved: 20 });
  });

  it('of the same form ten times at once make one order and one payment', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const placements = await Promise.all(Array.from({ length: 10 }, () => place(cart)));
    const ids = placements.map(
      (placement) => placement.kind === 'placed' && [placement.order.id, placement.payment?.id],
    );
    expect(new Set(ids.map(String)).size).toBe(1);
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('another address asks to close the earlier order first, and changes nothing yet (rule 7)', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const first = await place(cart);
    const second = await place(cart, { email: 'other@example.com' });
    expect(second).toMatchObject({
      kind: 'superseding',
      orderId: first.kind === 'placed' ? first.order.id : '',
    });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('an order whose payment page has run out is not found again', async () => {
    const cart = await makeCart([{ variant: await makeVariant() }]);
    const first = await place(cart);
    if (first.kind !== 'placed') throw new Error('not placed');
    await sql(`update payment set session_expires_at = now() - interval '1 minute' where order_id = $1`, [
      first.order.id,
    ]);
    expect(await place(cart)).toMatchObject({ kind: 'superseding', orderId: first.order.id });
  });

  it('cash on delivery ten times at once is one order', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const placements = await Promise.all(
      Array.from({ length: 10 }, () => place(cart, { paymentMethod: 'cash_on_delivery' })),
    );
    const numbers = placements.map((placement) => placement.kind === 'placed' && placement.order.orderNumber);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toEqual(expect.any(Number));
    expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });
});
