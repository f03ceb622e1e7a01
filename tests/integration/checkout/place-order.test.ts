import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { newToken } from '@/lib/core/ids';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { attemptOrder, placedOrder } from '../../factories/placed-order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
beforeAll(makeDelivery);

const place = (cartToken: string, changes: Partial<CheckoutRequest> = {}) =>
  attemptOrder({ cartToken, request: checkoutRequest({ email: `${cartToken}@example.com`, ...changes }) });

async function refusalOf(attempt: ReturnType<typeof place>): Promise<unknown> {
  const outcome = await attempt;
  return outcome.ok ? outcome.value : outcome.error;
}

describe('placing an order', () => {
  it('is refused for an amount beyond the maximum, before anything is written', async () => {
    const variants = [
      await makeVariant({ stock: 50, unitPriceMinor: 99_999_900 }),
      await makeVariant({ stock: 50, unitPriceMinor: 99_999_900 }),
    ];
    const cartToken = await makeCart(variants.map((variant) => ({ variant, quantity: 20 })));
    const tooMuch = place(cartToken, {
      paymentMethod: 'cash_on_delivery',
      expectedTotalMinor: 3_999_996_000,
    });
    expect(await refusalOf(tooMuch)).toEqual({ code: 'order_too_large' });
  });

  it('snapshots the lines, reserves the stock and opens a payment, before Stripe is called (rule 8)', async () => {
    const variant = await makeVariant({ stock: 3 });
    const cartToken = await makeCart([{ variant, quantity: 2 }]);
    const placement = await placedOrder({
      cartToken,
      request: checkoutRequest({ expectedTotalMinor: 1_360_000 }),
    });
    await sql(`update product_variant set unit_price_minor = 1, title = 'Renamed' where id = $1`, [
      variant.id,
    ]);
    const { id } = placement.order;
    expect(
      await sql(
        'select sku, variant_title, quantity, unit_price_minor, line_total_minor from order_line where order_id = $1',
        [id],
      ),
    ).toEqual([
      {
        sku: variant.sku,
        variant_title: 'Single',
        quantity: 2,
        unit_price_minor: 680_000,
        line_total_minor: 1_360_000,
      },
    ]);
    expect(
      await sql('select status, payment_status, total_minor, delivery_minor from "order" where id = $1', [
        id,
      ]),
    ).toEqual([{ status: 'pending', payment_status: 'unpaid', total_minor: 1_360_000, delivery_minor: 0 }]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 3, reserved: 2 });
    expect(placement.payment).toMatchObject({
      amountMinor: 1_360_000,
      currency: 'PKR',
      stripeSessionId: null,
    });
    expect(await sql('select type, actor, "from", "to" from order_event where order_id = $1', [id])).toEqual([
      { type: 'order_created', actor: 'customer', from: null, to: 'pending' },
    ]);
  });

  it('keeps the edition of the safety note that was confirmed, and when', async () => {
    const { orderId } = await makeOrder();
    const [order] = await sql(
      `select safety_note_version as version, now() - safety_acknowledged_at < interval '1 minute' as "isNow"
       from "order" where id = $1`,
      [orderId],
    );
    expect(order).toEqual({ version: SAFETY_NOTE.version, isNow: true });
  });

  it('is refused where another edition of the safety note was confirmed, and nothing is held', async () => {
    const variant = await makeVariant({ stock: 3 });
    const cartToken = await makeCart([{ variant }]);
    expect(await refusalOf(place(cartToken, { safetyAcknowledged: '2020-01-01' }))).toEqual({
      code: 'safety_note_changed',
    });
    expect(await readStock(sql, variant)).toEqual({ onHand: 3, reserved: 0 });
  });

  it('keeps the cart until it is paid', async () => {
    const order = await makeOrder();
    expect(
      await sql('select count(*)::int as n from cart_line where variant_id = $1', [order.variant.id]),
    ).toEqual([{ n: 1 }]);
  });

  it.each([704_999, 705_001, 0])(
    'at another total than the one that was seen (%d) is refused with the new one (rule 1)',
    async (expectedTotalMinor) => {
      const cartToken = await makeCart([{ variant: await makeVariant() }]);
      expect(await refusalOf(place(cartToken, { expectedTotalMinor }))).toEqual({
        code: 'price_changed',
        totalMinor: 705_000,
      });
    },
  );

  it('reads the current price when it places the order (rule 1)', async () => {
    const variant = await makeVariant();
    const cartToken = await makeCart([{ variant }]);
    await sql('update product_variant set unit_price_minor = 690000 where id = $1', [variant.id]);
    expect(await refusalOf(place(cartToken))).toEqual({ code: 'price_changed', totalMinor: 715_000 });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('names what is sold out, and holds nothing of the rest', async () => {
    const [few, many] = [await makeVariant({ stock: 2 }), await makeVariant()];
    const cartToken = await makeCart([{ variant: few, quantity: 2 }, { variant: many }]);
    await makeOrder({ variant: few });
    expect(await refusalOf(place(cartToken, { expectedTotalMinor: 2_040_000 }))).toEqual({
      code: 'sold_out',
      skus: [few.sku],
    });
    expect(await readStock(sql, many)).toEqual({ onHand: 10, reserved: 0 });
    expect(await readStock(sql, few)).toEqual({ onHand: 2, reserved: 1 });
  });

  it('of nothing is refused: an unknown cart, an emptied one', async () => {
    expect(await refusalOf(place(newToken()))).toEqual({ code: 'cart_empty' });
    const cartToken = await makeCart([{ variant: await makeVariant() }]);
    await sql('delete from cart_line');
    expect(await refusalOf(place(cartToken))).toEqual({ code: 'cart_empty' });
  });

  it.each<[string, Partial<CheckoutRequest>, string]>([
    ['a way of delivery that there is not', { deliveryOption: 'drone' }, 'delivery_option_unavailable'],
    [
      'a way of delivery that does not go there',
      { deliveryOption: 'international' },
      'delivery_option_unavailable',
    ],
    [
      'cash abroad',
      {
        paymentMethod: 'cash_on_delivery',
        deliveryOption: 'international',
        shippingAddress: { ...checkoutRequest().shippingAddress, country: 'AE' },
      },
      'cash_on_delivery_unavailable',
    ],
  ])('with %s is refused', async (_what, changes, code) => {
    const cartToken = await makeCart([{ variant: await makeVariant() }]);
    expect(await refusalOf(place(cartToken, changes))).toEqual({ code });
  });

  it.each([
    [100, 1, 25_100, null],
    [100, 1, 25_100, 'cash_on_delivery'],
    [60_000_000, 2, 120_000_000, 'total_too_large'],
  ] as const)(
    'of %d × %d is too small or too large for a card, or is not',
    async (unitPriceMinor, quantity, expectedTotalMinor, expected) => {
      const variant = await makeVariant({ unitPriceMinor });
      const cartToken = await makeCart([{ variant, quantity }]);
      const paymentMethod = expected === 'cash_on_delivery' ? expected : 'card';
      const outcome = await refusalOf(place(cartToken, { expectedTotalMinor, paymentMethod }));
      expect(outcome).toMatchObject(expected === 'total_too_large' ? { code: expected } : { kind: 'placed' });
    },
  );
});

describe('cash on delivery', () => {
  it('places the order at once: stock deducted, mail queued, cart emptied', async () => {
    const order = await makeOrder({ stock: 3, request: { paymentMethod: 'cash_on_delivery' } });
    expect(await readStock(sql, order.variant)).toEqual({ onHand: 2, reserved: 0 });
    expect(
      await sql('select quantity_delta, reason from stock_movement where order_id = $1', [order.orderId]),
    ).toEqual([{ quantity_delta: -1, reason: 'sale' }]);
    expect(
      await sql('select kind, to_address, sent_at from email_delivery where order_id = $1', [order.orderId]),
    ).toEqual([{ kind: 'order_confirmation', to_address: `${order.cartToken}@example.com`, sent_at: null }]);
    expect(
      await sql(
        'select status, payment_status, placed_at is not null as is_placed from "order" where id = $1',
        [order.orderId],
      ),
    ).toEqual([{ status: 'placed', payment_status: 'unpaid', is_placed: true }]);
    expect(await refusalOf(place(order.cartToken))).toEqual({ code: 'cart_empty' });
    expect(await sql('select 1 from payment where order_id = $1', [order.orderId])).toEqual([]);
  });
});
