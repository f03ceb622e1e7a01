import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { getCartByToken } from '@/lib/cart/queries';
import { setPromotionCode } from '@/lib/cart/set-promotion-code';
import { shopDayOf } from '@/lib/config/shop-time';
import { getDb } from '@/lib/db/client';
import { getOrderForStaff } from '@/lib/orders/staff-queries';
import { DISCOUNT_KINDS, type DiscountKind } from '@/lib/pricing/discount-kinds';
import { PAYMENT_METHODS, type PaymentMethod } from '@/lib/pricing/payment-methods';
import { refundOfOrder } from '@/lib/pricing/refund-amount';
import { quoteDelivery } from '@/lib/workflows/checkout/quote-delivery';
import { quoteOrder } from '@/lib/workflows/checkout/quote-order';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { issueInvoice } from '@/lib/workflows/orders/issue-invoice';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeCode } from '../../factories/promotion-code';
import { makeStaff } from '../../factories/staff';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { pricesOf, readConfirmationMail, readExport, readInvoice, readPaymentSession } from './read-prices';

const { sql } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff()).id;
});

/** Stripe takes no smaller payment in rupees. */
const MIN_CARD_TOTAL_MINOR = 17_500;

type Discount = {
  kind: DiscountKind;
  percentOffBps: number;
  amountOffMinor: number;
  minimumSubtotalMinor: number;
  isForFirstOnly: boolean;
};
type Rate = { priceMinor: number; freeFromSubtotalMinor: number | null };
type Purchase = {
  lines: { unitPriceMinor: number; quantity: number }[];
  discount: Discount | null;
  standard: Rate;
  abroad: Rate;
  country: string;
  isFirstOption: boolean;
  method: PaymentMethod;
  includedTaxBps: number;
};

const amounts = (min: number, max: number) => fc.integer({ min, max });
const rates: fc.Arbitrary<Rate> = fc.record({
  priceMinor: fc.oneof(fc.constant(0), amounts(1, 600_000)),
  freeFromSubtotalMinor: fc.option(amounts(1, 8_000_000)),
});
const purchases: fc.Arbitrary<Purchase> = fc.record({
  lines: fc.array(fc.record({ unitPriceMinor: amounts(100, 4_000_000), quantity: amounts(1, 5) }), {
    minLength: 1,
    maxLength: 4,
  }),
  discount: fc.option(
    fc.record({
      kind: fc.constantFrom(...DISCOUNT_KINDS),
      percentOffBps: amounts(1, 10_000),
      amountOffMinor: amounts(1, 8_000_000),
      minimumSubtotalMinor: fc.oneof(fc.constant(0), amounts(1, 8_000_000)),
      isForFirstOnly: fc.boolean(),
    }),
    { freq: 5 },
  ),
  standard: rates,
  abroad: rates,
  country: fc.constantFrom('PK', 'AE', 'GB'),
  isFirstOption: fc.boolean(),
  method: fc.constantFrom(...PAYMENT_METHODS),
  includedTaxBps: fc.oneof(fc.constant(0), fc.constant(1700), amounts(1, 10_000)),
});

/** The shop's settings for a purchase, and a cart with its lines and its code. @returns the cart's token. */
async function fillCart(purchase: Purchase): Promise<string> {
  const { lines, discount, standard, abroad, includedTaxBps } = purchase;
  await sql('update shop_settings set included_tax_bps = $1', [includedTaxBps]);
  for (const [where, rate] of [
    [`option_code = 'standard'`, standard],
    [`country = '**'`, abroad],
  ] as const) {
    await sql(`update delivery_rate set price_minor = $1, free_from_subtotal_minor = $2 where ${where}`, [
      rate.priceMinor,
      rate.freeFromSubtotalMinor,
    ]);
  }
  const made = [];
  for (const { unitPriceMinor, quantity } of lines) {
    made.push({ variant: await makeVariant({ stock: 100, unitPriceMinor }), quantity });
  }
  const token = await makeCart(made);
  const first = made[0]?.variant.productId;
  if (!discount || !first) return token;
  const { kind, isForFirstOnly, percentOffBps, amountOffMinor, minimumSubtotalMinor } = discount;
  const { code } = await makeCode({
    discount: {
      kind,
      percentOffBps: kind === 'percent' ? percentOffBps : null,
      amountOffMinor: kind === 'amount' ? amountOffMinor : null,
      minimumSubtotalMinor,
    },
    productIds: isForFirstOnly ? [first] : [],
  });
  const set = await setPromotionCode({ token, text: code, visitorId: null });
  if (!set.ok) throw new Error(set.error.code);
  return token;
}

/** Buys a cart, by card at the sandbox or for cash. @returns the order, and its payment session where there is one. */
async function buy(input: {
  cartToken: string;
  purchase: Purchase;
  deliveryOption: string;
  totalMinor: number;
}) {
  const { cartToken, purchase, deliveryOption, totalMinor } = input;
  const usual = checkoutRequest();
  const started = await startCheckout({
    cartToken,
    request: {
      ...usual,
      email: `${cartToken}@example.com`,
      shippingAddress: { ...usual.shippingAddress, country: purchase.country },
      deliveryOption,
      paymentMethod: purchase.method,
      expectedTotalMinor: totalMinor,
    },
    addressPrefix: newVisitorAddress(),
  });
  if (!started.ok) return started;
  const { redirectUrl, orderNumber } = started.value;
  const sessionId = purchase.method === 'card' ? (redirectUrl.split('/pay/')[1] ?? '') : null;
  if (sessionId) {
    await payByCard(redirectUrl);
    await settleCheckoutReturn(sessionId);
  }
  const order = await getDb().order.findUniqueOrThrow({ where: { orderNumber: Number(orderNumber) } });
  return { ok: true, value: { order, sessionId } } as const;
}

async function expectAgreement(purchase: Purchase): Promise<void> {
  const cartToken = await fillCart(purchase);
  const cart = pricesOf(await getCartByToken(cartToken));
  const home = await quoteOrder(getDb(), { cartToken, country: 'PK', deliveryOption: null });
  expect(home && pricesOf(home.totals), 'the cart and the first option at home').toEqual(cart);

  const { country, method, isFirstOption } = purchase;
  const offered = (await quoteDelivery({ cartToken, country })).totals;
  const choice = isFirstOption ? offered[0] : offered.at(-1);
  if (!choice) throw new Error('Every country is served');
  const quote = await quoteOrder(getDb(), { cartToken, country, deliveryOption: choice.code });
  if (!quote) throw new Error('The cart is not empty');
  const agreed = pricesOf(quote.totals);
  expect(agreed).toMatchObject({
    subtotalMinor: cart.subtotalMinor,
    discountMinor: cart.discountMinor,
    deliveryMinor: choice.deliveryMinor,
    totalMinor: choice.totalMinor,
    includedTaxMinor: choice.includedTaxMinor,
  });

  const { totalMinor } = agreed;
  const bought = await buy({ cartToken, purchase, deliveryOption: choice.code, totalMinor });
  if (method === 'cash_on_delivery' && country !== 'PK') {
    expect(bought).toMatchObject({ error: { code: 'cash_on_delivery_unavailable' } });
    return;
  }
  if (method === 'card' && totalMinor < MIN_CARD_TOTAL_MINOR) {
    expect(bought).toMatchObject({ error: { code: 'total_too_small' } });
    return;
  }
  if (!bought.ok) throw new Error(bought.error.code);
  const { order, sessionId } = bought.value;
  const { includedTaxMinor: _, ...withoutTax } = agreed;
  expect(pricesOf(order), 'order').toEqual(agreed);
  if (sessionId) expect(await readPaymentSession(sessionId), 'payment session').toEqual(withoutTax);
  expect(await readConfirmationMail(order.id), 'mail').toEqual(agreed);
  // What has been agreed on stays, whatever the owner sets afterwards.
  await sql('update shop_settings set included_tax_bps = 4321');
  await issueInvoice({ orderId: order.id, staffId });
  const { orderNumber } = order;
  expect(await readInvoice(orderNumber), 'invoice').toEqual(agreed);
  expect(await readExport({ orderNumber, day: shopDayOf(order.createdAt) }), 'export').toEqual(withoutTax);
  await expectWholeRefund(orderNumber, totalMinor);
}

/** Refunding every unit and the delivery is refunding the total. */
async function expectWholeRefund(orderNumber: number, totalMinor: number): Promise<void> {
  const order = await getOrderForStaff(String(orderNumber));
  if (!order) throw new Error('Staff do not find the order');
  const returned = order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  expect(refundOfOrder(order, { returned, withDelivery: true }), 'refund').toBe(totalMinor);
  if (order.refundable) expect(order.refundable.amountMinor, 'refundable').toBe(totalMinor);
}

describe('cart, quote, payment session, order, mail, invoice, export and refund', () => {
  it('agree on what every purchase costs (rules 1 to 4)', async () => {
    await fc.assert(fc.asyncProperty(purchases, expectAgreement), { numRuns: 40, endOnFailure: true });
  }, 300_000);
});

describe('the kinds in the database', () => {
  it.each([
    ['discount_kind', DISCOUNT_KINDS],
    ['payment_method', PAYMENT_METHODS],
  ])('%s are those of lib/pricing', async (type, kinds) => {
    const rows = await sql<{ kind: string }>(`select unnest(enum_range(null::${type}))::text as kind`);
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  });
});
