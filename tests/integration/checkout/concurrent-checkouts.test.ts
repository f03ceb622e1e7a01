import { beforeAll, describe, expect, it } from 'vitest';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { attemptOrder } from '../../factories/placed-order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
beforeAll(makeDelivery);

const place = (cartToken: string, changes: Parameters<typeof checkoutRequest>[0] = {}) =>
  attemptOrder({ cartToken, request: checkoutRequest({ email: `${cartToken}@example.com`, ...changes }) });

async function outcomeOf(attempt: ReturnType<typeof place>): Promise<string> {
  const outcome = await attempt;
  return outcome.ok ? outcome.value.kind : outcome.error.code;
}

async function placementOf(attempt: ReturnType<typeof place>) {
  const outcome = await attempt;
  if (!outcome.ok || outcome.value.kind !== 'placed') throw new Error('not placed');
  return outcome.value;
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
    const placements = await Promise.all(Array.from({ length: 10 }, () => placementOf(place(cart))));
    const ids = placements.map(({ order, payment }) => [order.id, payment?.id]);
    expect(new Set(ids.map(String)).size).toBe(1);
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('another address asks to close the earlier order first, and changes nothing yet (rule 7)', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const first = await placementOf(place(cart));
    expect(await place(cart, { email: 'other@example.com' })).toMatchObject({
      value: { kind: 'superseding', orderId: first.order.id },
    });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('an order whose payment page has run out is not found again', async () => {
    const cart = await makeCart([{ variant: await makeVariant() }]);
    const first = await placementOf(place(cart));
    await sql(`update payment set session_expires_at = now() - interval '1 minute' where order_id = $1`, [
      first.order.id,
    ]);
    expect(await place(cart)).toMatchObject({ value: { kind: 'superseding', orderId: first.order.id } });
  });

  it('cash on delivery ten times at once is one order', async () => {
    const variant = await makeVariant();
    const cart = await makeCart([{ variant }]);
    const placements = await Promise.all(
      Array.from({ length: 10 }, () => placementOf(place(cart, { paymentMethod: 'cash_on_delivery' }))),
    );
    const numbers = placements.map(({ order }) => order.orderNumber);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toEqual(expect.any(Number));
    expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });
});
