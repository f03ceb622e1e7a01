import { beforeAll, describe, expect, it } from 'vitest';
import { addLine } from '@/lib/cart/add-line';
import { getCartByToken } from '@/lib/cart/queries';
import { setLineQuantity } from '@/lib/cart/set-line-quantity';
import { newToken } from '@/lib/core/ids';
import { makeCart } from '../../factories/cart';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(makeDelivery);

const MANY = 50;
const refusalOf = (result: Awaited<ReturnType<typeof addLine>>) => (result.ok ? null : result.error);
const quantitiesOf = async (token: string) =>
  (await getCartByToken(token)).lines.map((line) => line.quantity);

describe('adding to a cart', () => {
  it('makes a cart, and keeps its cookie only as a hash', async () => {
    const variant = await makeVariant();
    const token = await makeCart([{ variant, quantity: 2 }]);
    expect(await quantitiesOf(token)).toEqual([2]);
    const [found] = await sql('select count(*)::int as n from cart where token_hash = sha256($1::bytea)', [
      token,
    ]);
    expect(found).toEqual({ n: 1 });
  });

  it('adds to the line that is there, and leaves other carts alone', async () => {
    const variant = await makeVariant();
    const [one, other] = [await makeCart([{ variant }]), await makeCart([{ variant }])];
    await addLine({ token: one, sku: variant.sku, quantity: 3 });
    expect([await quantitiesOf(one), await quantitiesOf(other)]).toEqual([[4], [1]]);
  });

  it('makes a new cart for an unknown cookie', async () => {
    const variant = await makeVariant();
    const stale = newToken();
    const added = await addLine({ token: stale, sku: variant.sku, quantity: 1 });
    expect(added.ok && added.value.token !== stale).toBe(true);
  });

  it('says why it was refused', async () => {
    const [variant, none, plenty] = [
      await makeVariant({ stock: 3 }),
      await makeVariant({ stock: 0 }),
      await makeVariant({ stock: 100 }),
    ];
    const token = await makeCart([
      { variant, quantity: 2 },
      { variant: plenty, quantity: 20 },
    ]);
    const add = (sku: string, quantity: number) => addLine({ token, sku, quantity });
    expect(refusalOf(await add('NO-SUCH-SKU', 1))).toEqual({ code: 'unknown_sku' });
    expect(refusalOf(await add(none.sku, 1))).toEqual({ code: 'sold_out' });
    expect(refusalOf(await add(variant.sku, 2))).toEqual({ code: 'insufficient_stock', available: 3 });
    expect(refusalOf(await add(plenty.sku, 1))).toEqual({ code: 'quantity_too_large', largest: 20 });
    expect(await quantitiesOf(token)).toEqual([2, 20]);
  });

  it.each([
    ['a variant', 'update product_variant set is_active = false where id = $1'],
    [
      'a product',
      `update product set status = 'archived' where id = (select product_id from product_variant where id = $1)`,
    ],
  ])('is not possible for %s that is no longer sold', async (_what, statement) => {
    const variant = await makeVariant();
    await sql(statement, [variant.id]);
    expect(refusalOf(await addLine({ token: null, sku: variant.sku, quantity: 1 }))).toEqual({
      code: 'unknown_sku',
    });
  });

  it(`${MANY} times at once never exceeds the stock`, async () => {
    const variant = await makeVariant({ stock: 7 });
    const token = await makeCart([{ variant }]);
    const results = await Promise.all(
      Array.from({ length: MANY }, () => addLine({ token, sku: variant.sku, quantity: 1 })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(6);
    for (const refusal of results.map(refusalOf).filter(Boolean)) {
      expect(refusal).toEqual({ code: 'insufficient_stock', available: 7 });
    }
    expect(await quantitiesOf(token)).toEqual([7]);
  });

  it(`${MANY} times at once never exceeds what one line may hold`, async () => {
    const variant = await makeVariant({ stock: 1000 });
    const token = await makeCart([{ variant }]);
    const results = await Promise.all(
      Array.from({ length: MANY }, () => addLine({ token, sku: variant.sku, quantity: 1 })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(19);
    expect(await quantitiesOf(token)).toEqual([20]);
  });
});

describe('changing a line', () => {
  const lineOf = async (token: string) => (await getCartByToken(token)).lines[0]?.id ?? '';

  it('sets the quantity, removes the line at 0, and accepts the new price', async () => {
    const variant = await makeVariant();
    const token = await makeCart([{ variant }]);
    await sql('update product_variant set unit_price_minor = 700000 where id = $1', [variant.id]);
    expect((await getCartByToken(token)).notices.map(({ code }) => code)).toEqual(['price_changed']);
    await setLineQuantity({ token, lineId: await lineOf(token), quantity: 5 });
    expect(await getCartByToken(token)).toMatchObject({ notices: [], subtotalMinor: 3_500_000 });
    await setLineQuantity({ token, lineId: await lineOf(token), quantity: 0 });
    expect(await quantitiesOf(token)).toEqual([]);
  });

  it('is refused for a line of another cart, as if it did not exist (rule 23)', async () => {
    const variant = await makeVariant();
    const [mine, theirs] = [await makeCart([{ variant }]), await makeCart([{ variant }])];
    const lineId = await lineOf(theirs);
    for (const quantity of [0, 5]) {
      const result = await setLineQuantity({ token: mine, lineId, quantity });
      expect(result).toEqual({ ok: false, error: { code: 'line_not_found' } });
    }
    expect(await quantitiesOf(theirs)).toEqual([1]);
  });

  it.each(['', 'x', "' or 1=1 --", '00000000-0000-0000-0000-000000000000'])(
    'is refused for %j, which is not a line id',
    async (lineId) => {
      const token = await makeCart([{ variant: await makeVariant() }]);
      const result = await setLineQuantity({ token, lineId, quantity: 1 });
      expect(result).toEqual({ ok: false, error: { code: 'line_not_found' } });
    },
  );

  it('can reduce the quantity when stock is short, and not raise it', async () => {
    const variant = await makeVariant({ stock: 5 });
    const token = await makeCart([{ variant, quantity: 5 }]);
    await sql(`insert into stock_movement (variant_id, quantity_delta, reason) values ($1, -3, 'count')`, [
      variant.id,
    ]);
    const lineId = await lineOf(token);
    expect(await setLineQuantity({ token, lineId, quantity: 6 })).toMatchObject({
      error: { code: 'insufficient_stock', available: 2 },
    });
    expect(await setLineQuantity({ token, lineId, quantity: 3 })).toMatchObject({ ok: true });
    expect((await getCartByToken(token)).notices).toMatchObject([
      { code: 'insufficient_stock', available: 2 },
    ]);
  });

  it(`and adding, ${MANY} times at once, never exceed the stock`, async () => {
    const variant = await makeVariant({ stock: 9 });
    const token = await makeCart([{ variant }]);
    const lineId = await lineOf(token);
    await Promise.all(
      Array.from({ length: MANY }, (_, index) =>
        index % 2 === 0
          ? addLine({ token, sku: variant.sku, quantity: 2 })
          : setLineQuantity({ token, lineId, quantity: (index % 12) + 1 }),
      ),
    );
    const [quantity = 0] = await quantitiesOf(token);
    expect(quantity).toBeGreaterThanOrEqual(1);
    expect(quantity).toBeLessThanOrEqual(9);
  });
});

describe('a cart whose own unpaid checkout holds the last units (rule 7)', () => {
  it('shows them as available to this buyer, and sold out to others', async () => {
    const order = await makeOrder({ stock: 1 });
    expect((await getCartByToken(order.cartToken)).lines[0]?.available).toBe(1);
    expect((await getCartByToken(order.cartToken)).notices).toEqual([]);
    const other = await addLine({ token: null, sku: order.variant.sku, quantity: 1 });
    expect(refusalOf(other)).toEqual({ code: 'sold_out' });
  });

  it('lets the buyer take them out and put them in again', async () => {
    const order = await makeOrder({ stock: 1 });
    const [line] = (await getCartByToken(order.cartToken)).lines;
    await setLineQuantity({ token: order.cartToken, lineId: line?.id ?? '', quantity: 0 });
    const again = await addLine({ token: order.cartToken, sku: order.variant.sku, quantity: 1 });
    expect(refusalOf(again)).toBeNull();
  });

  it('lets the buyer add what is left beside them', async () => {
    const order = await makeOrder({ stock: 2 });
    const more = await addLine({ token: order.cartToken, sku: order.variant.sku, quantity: 1 });
    expect(refusalOf(more)).toBeNull();
    expect(await quantitiesOf(order.cartToken)).toEqual([2]);
  });
});

describe('an unknown cart cookie', () => {
  it.each([null, 'x', newToken()])('shows an empty one (%j)', async (token) => {
    expect(await getCartByToken(token)).toMatchObject({ lines: [], totalMinor: 0, deliveryMinor: 0 });
  });
});
