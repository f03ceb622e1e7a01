import { beforeAll, describe, expect, it } from 'vitest';
import { getCartByToken } from '@/lib/cart/queries';
import { setPromotionCode } from '@/lib/cart/set-promotion-code';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { formatMoney } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { orderConfirmationMail } from '@/lib/orders/mails/order-confirmation-mail';
import { customerOrderInclude } from '@/lib/orders/queries';
import { toCustomerOrder } from '@/lib/orders/to-customer-order';
import { getStripe } from '@/lib/stripe/client';
import { retrieveCheckoutSession } from '@/lib/stripe/retrieve-checkout-session';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { type MadeCode, makeCode } from '../../factories/promotion-code';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { controlStripe, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);

let phones = 0;
const newPhone = () => {
  phones += 1;
  return `+92300${String(phones).padStart(7, '0')}`;
};

async function cartWith(
  code: MadeCode,
  input: { variant?: MadeVariant; quantity?: number } = {},
): Promise<string> {
  const variant = input.variant ?? (await makeVariant({ stock: 100 }));
  const token = await makeCart([{ variant, quantity: input.quantity ?? 1 }]);
  const set = await setPromotionCode({ token, text: code.code, visitorId: null });
  if (!set.ok) throw new Error(set.error.code);
  return token;
}
/** As the checkout page does: asks for what the cart comes to. */
async function start(cartToken: string, changes: Partial<CheckoutRequest> = {}) {
  const { totalMinor } = await getCartByToken(cartToken);
  const request = checkoutRequest({
    email: `${cartToken}@example.com`,
    expectedTotalMinor: totalMinor,
    ...changes,
  });
  const shippingAddress = { ...request.shippingAddress, phone: newPhone(), ...changes.shippingAddress };
  return startCheckout({
    cartToken,
    request: { ...request, shippingAddress },
    addressPrefix: newVisitorAddress(),
  });
}
async function startPage(cartToken: string, changes: Partial<CheckoutRequest> = {}) {
  const started = await start(cartToken, changes);
  if (!started.ok) throw new Error(`refused: ${JSON.stringify(started.error)}`);
  return started.value;
}
async function pay(url: string) {
  const back = await payByCard(url);
  await settleCheckoutReturn(new URL(back).searchParams.get('session_id') ?? undefined);
}
const usesOf = async (code: MadeCode) =>
  (
    await sql<{ status: string }>(
      'select status from discount_redemption where promotion_code_id = $1 order by created_at',
      [code.id],
    )
  ).map((row) => row.status);
const once = { code: { redemptionLimit: 1 } };

describe('a discount from cart to payment', () => {
  it('is the same in cart, order, lines and at Stripe', async () => {
    const code = await makeCode();
    const token = await cartWith(code, { quantity: 3 });
    const cart = await getCartByToken(token);
    expect(cart).toMatchObject({
      subtotalMinor: 2_040_000,
      discountMinor: 306_000,
      deliveryMinor: 0,
      totalMinor: 1_734_000,
      promotionCode: code.code,
      promotion: { code: code.code, title: '15% off', percentOffBps: 1500, problem: null },
    });
    const { orderNumber, redirectUrl } = await startPage(token);
    await pay(redirectUrl);
    const order = await getDb().order.findUniqueOrThrow({
      where: { orderNumber: Number(orderNumber) },
      include: { lines: true, payments: true, redemption: { include: { allocations: true } } },
    });
    expect(order).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
      discountMinor: 306_000,
      totalMinor: 1_734_000,
      promotionCode: code.code,
      lines: [{ discountMinor: 306_000, lineTotalMinor: 1_734_000 }],
      payments: [{ capturedMinor: 1_734_000 }],
      redemption: { status: 'redeemed', amountMinor: 306_000, allocations: [{ amountMinor: 306_000 }] },
    });
    const session = await getStripe().checkout.sessions.retrieve(order.payments[0]?.stripeSessionId ?? '');
    expect(session).toMatchObject({ amount_total: 1_734_000, total_details: { amount_discount: 306_000 } });
  });

  it('is the same at Stripe, in the order and in its mail, whatever the price', async () => {
    for (const rupees of [207, 333, 1_999, 6_801, 9_999, 11_765, 123_457, 199_999]) {
      const code = await makeCode();
      const variant = await makeVariant({ unitPriceMinor: rupees * 100 });
      const token = await cartWith(code, { variant });
      const cart = await getCartByToken(token);
      const { orderNumber, redirectUrl } = await startPage(token);
      await pay(redirectUrl);
      const order = await getDb().order.findUniqueOrThrow({
        where: { orderNumber: Number(orderNumber) },
        include: { ...customerOrderInclude, payments: true },
      });
      const session = await getStripe().checkout.sessions.retrieve(order.payments[0]?.stripeSessionId ?? '');
      expect([order.discountMinor, order.totalMinor]).toEqual([cart.discountMinor, cart.totalMinor]);
      expect([session.total_details?.amount_discount, session.amount_total]).toEqual([
        cart.discountMinor,
        cart.totalMinor,
      ]);
      expect(order.payments[0]?.capturedMinor).toBe(cart.totalMinor);
      const mail = orderConfirmationMail(toCustomerOrder(order), {
        name: 'NUE',
        siteUrl: 'https://shop.example.com',
      });
      expect(mail.text).toContain(`Total: ${formatMoney(cart.totalMinor, 'PKR')}`);
      expect(mail.text).toContain(`−${formatMoney(cart.discountMinor, 'PKR')}`);
    }
  });

  it('may bring an order below the limit from which delivery is free', async () => {
    const code = await makeCode();
    const token = await cartWith(code, { variant: await makeVariant({ unitPriceMinor: 1_100_000 }) });
    expect(await getCartByToken(token)).toMatchObject({
      discountMinor: 165_000,
      deliveryMinor: 25_000,
      totalMinor: 960_000,
    });
    expect(await start(token)).toMatchObject({ ok: true });
  });

  it('that is the delivery makes it free', async () => {
    const code = await makeCode({ discount: { kind: 'free_delivery', percentOffBps: null } });
    const token = await cartWith(code);
    expect(await getCartByToken(token)).toMatchObject({
      discountMinor: 0,
      deliveryMinor: 0,
      totalMinor: 680_000,
    });
    await startPage(token);
    const [use] = await sql(
      'select amount_minor, status from discount_redemption where promotion_code_id = $1',
      [code.id],
    );
    expect(use).toEqual({ amount_minor: 25_000, status: 'held' });
  });

  it('applies only to its products', async () => {
    const [inside, outside] = [await makeVariant(), await makeVariant()];
    const code = await makeCode({ productIds: [inside.productId] });
    const token = await makeCart([{ variant: inside }, { variant: outside }]);
    await setPromotionCode({ token, text: code.code, visitorId: null });
    expect(await getCartByToken(token)).toMatchObject({ discountMinor: 102_000 });
    const { orderNumber } = await startPage(token);
    const lines = await sql(
      `select l.discount_minor from order_line l join "order" o on o.id = l.order_id where o.order_number = $1 order by position`,
      [Number(orderNumber)],
    );
    expect(lines).toEqual([{ discount_minor: 102_000 }, { discount_minor: 0 }]);
  });

  it('for cash is used at once', async () => {
    const code = await makeCode(once);
    await startPage(await cartWith(code), { paymentMethod: 'cash_on_delivery' });
    expect(await usesOf(code)).toEqual(['redeemed']);
  });
});

describe('a code that is used once (rule 20)', () => {
  it('in 30 checkouts at once is redeemed by one, and refused to the others before paying', async () => {
    const code = await makeCode(once);
    const variant = await makeVariant({ stock: 100 });
    const carts: string[] = [];
    for (let made = 0; made < 30; made += 1) carts.push(await cartWith(code, { variant }));
    // What all of them saw before any of them ordered: one that is slow to begin would see the code already used up.
    const { totalMinor } = await getCartByToken(carts[0] ?? '');
    const outcomes = await Promise.all(carts.map((cart) => start(cart, { expectedTotalMinor: totalMinor })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) {
      if (!outcome.ok) {
        expect(outcome.error).toMatchObject({
          code: 'promotion_code_unavailable',
          obstacle: { code: 'used_up' },
        });
      }
    }
    expect(await usesOf(code)).toEqual(['held']);
    expect(
      await sql('select on_hand, reserved from inventory_level where variant_id = $1', [variant.id]),
    ).toEqual([{ on_hand: 100, reserved: 1 }]);
  });

  it('is reported in every other cart, so that nobody silently pays the full price', async () => {
    const code = await makeCode(once);
    const late = await cartWith(code);
    const seen = await getCartByToken(late);
    await startPage(await cartWith(code));
    expect(await getCartByToken(late)).toMatchObject({
      discountMinor: 0,
      totalMinor: 705_000,
      promotion: { problem: { code: 'used_up' } },
    });
    expect(await start(late, { expectedTotalMinor: seen.totalMinor })).toMatchObject({
      ok: false,
      error: { code: 'promotion_code_unavailable', obstacle: { code: 'used_up' }, totalMinor: 705_000 },
    });
    expect(await start(late)).toMatchObject({ ok: true });
  });

  it('is held for the buyer while their session is open, and moves to their next order', async () => {
    const code = await makeCode(once);
    const token = await cartWith(code);
    const first = await startPage(token);
    expect(await getCartByToken(token)).toMatchObject({
      discountMinor: 102_000,
      promotion: { problem: null },
    });
    expect(await startPage(token, { deliveryOption: 'express', expectedTotalMinor: 638_000 })).toMatchObject(
      {},
    );
    expect(first.orderNumber).toBeTruthy();
    expect(await usesOf(code)).toEqual(['released', 'held']);
  });

  it('is free again when the checkout ends unpaid', async () => {
    const code = await makeCode(once);
    const { redirectUrl } = await startPage(await cartWith(code));
    const sessionId = redirectUrl.split('/pay/')[1] ?? '';
    await controlStripe(stripeUrl(), 'POST', `sessions/${sessionId}/expire`);
    const session = await retrieveCheckoutSession(sessionId);
    if (!session) throw new Error('no session');
    await inTransaction((tx) => settlePayment(tx, session));
    expect(await usesOf(code)).toEqual(['released']);
    await startPage(await cartWith(code));
    expect(await usesOf(code)).toEqual(['released', 'held']);
  });

  it('stays used when a paid order is cancelled', async () => {
    const code = await makeCode(once);
    const { orderNumber, redirectUrl } = await startPage(await cartWith(code));
    await pay(redirectUrl);
    const { id } = await getDb().order.findUniqueOrThrow({ where: { orderNumber: Number(orderNumber) } });
    const staff = await makeStaff({ role: 'owner' });
    await cancelOrder({ orderId: id, reason: 'x', staffId: staff.id });
    expect(await usesOf(code)).toEqual(['redeemed']);
    const refunded = await sql('select amount_minor from refund where order_id = $1', [id]);
    expect(refunded).toEqual([{ amount_minor: 603_000 }]);
  });

  it('is redeemed by a late payment, unless used by somebody else since: then the payment is refunded', async () => {
    for (const isUsedSince of [false, true]) {
      const code = await makeCode(once);
      const { orderNumber, redirectUrl } = await startPage(await cartWith(code));
      const sessionId = redirectUrl.split('/pay/')[1] ?? '';
      const open = await retrieveCheckoutSession(sessionId);
      if (!open) throw new Error('no session');
      await inTransaction((tx) => settlePayment(tx, { ...open, state: 'expired' }));
      if (isUsedSince) await startPage(await cartWith(code));
      await payByCard(redirectUrl);
      const paid = await retrieveCheckoutSession(sessionId);
      if (!paid) throw new Error('no session');
      const { outcome } = await inTransaction((tx) => settlePayment(tx, paid));
      expect(outcome).toBe(isUsedSince ? 'refunded_late' : 'paid');
      const [order] = await sql('select status from "order" where order_number = $1', [Number(orderNumber)]);
      expect(order).toEqual({ status: isUsedSince ? 'expired' : 'placed' });
      expect(await usesOf(code)).toEqual(isUsedSince ? ['released', 'held'] : ['redeemed']);
    }
  });
});

describe('a discount once per person (rules 19 and 21)', () => {
  const perPerson = { discount: { perPersonLimit: 1 } };
  it('is known by the email address, however it is written', async () => {
    const code = await makeCode(perPerson);
    await startPage(await cartWith(code), { email: 'ayesha.khan@gmail.com' });
    expect(await start(await cartWith(code), { email: 'AyeshaKhan+2@googlemail.com' })).toMatchObject({
      error: { code: 'promotion_code_unavailable', obstacle: { code: 'already_used' } },
    });
    expect(await start(await cartWith(code), { email: 'other@gmail.com' })).toMatchObject({ ok: true });
  });

  it('is known by the phone number', async () => {
    const code = await makeCode(perPerson);
    const { shippingAddress } = checkoutRequest();
    await startPage(await cartWith(code), { shippingAddress });
    expect(await start(await cartWith(code), { shippingAddress })).toMatchObject({
      error: { obstacle: { code: 'already_used' } },
    });
  });

  it('asked for 20 times at once is one', async () => {
    const code = await makeCode(perPerson);
    const carts: string[] = [];
    for (let made = 0; made < 20; made += 1) carts.push(await cartWith(code));
    const outcomes = await Promise.all(carts.map((cart) => start(cart, { email: 'same@example.com' })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await usesOf(code)).toEqual(['held']);
  });

  it('twice per person is twice, over all codes of the discount', async () => {
    const code = await makeCode({ discount: { perPersonLimit: 2 } });
    const carts: string[] = [];
    for (let made = 0; made < 5; made += 1) carts.push(await cartWith(code));
    const outcomes = await Promise.all(carts.map((cart) => start(cart, { email: 'twice@example.com' })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2);
  });

  it('for the first ten of all is for ten', async () => {
    const code = await makeCode({ discount: { redemptionLimit: 3 } });
    const carts: string[] = [];
    for (let made = 0; made < 8; made += 1) carts.push(await cartWith(code));
    const { totalMinor } = await getCartByToken(carts[0] ?? '');
    const outcomes = await Promise.all(carts.map((cart) => start(cart, { expectedTotalMinor: totalMinor })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
    expect(await sql('select redemption_count from discount where id = $1', [code.discountId])).toEqual([
      { redemption_count: 3 },
    ]);
  });
});

describe('applying a code to the cart', () => {
  it('takes it as it is typed, replaces the one that is there, and takes it off', async () => {
    const [first, second] = [await makeCode(), await makeCode({ discount: { percentOffBps: 2000 } })];
    const token = await cartWith(first);
    await setPromotionCode({ token, text: ` ${second.code.toLowerCase()} `, visitorId: null });
    expect(await getCartByToken(token)).toMatchObject({ discountMinor: 136_000 });
    await setPromotionCode({ token, text: '', visitorId: null });
    expect(await getCartByToken(token)).toMatchObject({
      discountMinor: 0,
      promotionCode: null,
      promotion: null,
    });
  });

  it.each<[string, Parameters<typeof makeCode>[0], string]>([
    ['expired', { code: { expiresAt: new Date(0) } }, 'expired'],
    ['switched off', { code: { disabledAt: new Date() } }, 'not_active'],
    ['of a rule that is switched off', { discount: { isActive: false } }, 'not_active'],
    ['not yet valid', { discount: { startsAt: new Date(Date.now() + 1e6) } }, 'not_started'],
  ])('refuses one that is %s, and keeps the one that is there', async (_what, input, obstacle) => {
    const kept = await makeCode();
    const token = await cartWith(kept);
    const refused = await makeCode(input);
    expect(await setPromotionCode({ token, text: refused.code, visitorId: null })).toMatchObject({
      ok: false,
      error: { code: obstacle },
    });
    expect(await getCartByToken(token)).toMatchObject({ promotionCode: kept.code });
  });

  it('refuses an unknown one', async () => {
    expect(await setPromotionCode({ token: null, text: 'NUE-0000', visitorId: null })).toEqual({
      ok: false,
      error: { code: 'unknown_code' },
    });
  });

  it('keeps one that needs a larger subtotal, and says so', async () => {
    const code = await makeCode({ discount: { minimumSubtotalMinor: 1_000_000 } });
    const token = await cartWith(code);
    expect(await getCartByToken(token)).toMatchObject({
      discountMinor: 0,
      promotion: { problem: { code: 'minimum_not_reached', detail: expect.stringContaining('10,000') } },
    });
  });

  it('before anything is in the cart makes one', async () => {
    const code = await makeCode();
    const set = await setPromotionCode({ token: null, text: code.code, visitorId: null });
    expect(set).toMatchObject({ ok: true, value: { token: expect.any(String) } });
  });
});
