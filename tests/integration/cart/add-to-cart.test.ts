import { beforeAll, describe, expect, it } from 'vitest';
import { addLine } from '@/lib/cart/add-line';
import { getCartByToken } from '@/lib/cart/queries';
import { makeDelivery } from '../../factories/delivery';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

testShop();
beforeAll(makeDelivery);

describe('the response to adding to the cart', () => {
  it('is the cart as stored, line by line in the same order', async () => {
    const [first, second] = [await makeVariant(), await makeVariant()];
    let token: string | null = null;
    for (const { sku } of [first, second, first]) {
      const added = await addLine({ token, sku, quantity: 2 });
      if (!added.ok) throw new Error(added.error.code);
      token = added.value.token;
      expect(added.value.cart).toEqual(await getCartByToken(token));
    }
    expect((await getCartByToken(token)).lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      [first.sku, 4],
      [second.sku, 2],
    ]);
  });
});
