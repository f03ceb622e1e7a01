import { beforeAll, describe, expect, it } from 'vitest';
import { newId, sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { listArticleSales } from '@/lib/orders/reports/sales-queries';
import { listArticleResults } from '@/lib/reports/list-article-results';
import { addToCart } from '@/lib/workflows/checkout/add-to-cart';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const NECK = 'upper-back-and-neck-pain';
const GUIDE = 'buy-cupping-therapy-set-online-in-pakistan';
const WET = 'dry-cupping-vs-wet-cupping';

let variant: MadeVariant;
beforeAll(async () => {
  await makeDelivery();
  variant = await makeVariant({ stock: 100 });
});

async function fillCart(sourceArticle: string | null, token: string | null = null): Promise<string> {
  const added = await addToCart({ token, sku: variant.sku, quantity: 1, sourceArticle });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.token;
}

async function sourceOf(token: string): Promise<string | null> {
  const cart = await getDb().cart.findUniqueOrThrow({ where: { tokenHash: sha256(token) } });
  return cart.sourceArticleSlug;
}

type Placed = Awaited<ReturnType<typeof checkOut>>;

async function checkOut(cartToken: string, paymentMethod: 'card' | 'cash_on_delivery') {
  const request = checkoutRequest({ email: `${cartToken}@example.com`, paymentMethod });
  const started = await startCheckout({ cartToken, request, addressPrefix: newVisitorAddress() });
  if (!started.ok) throw new Error(started.error.code);
  return getDb().order.findUniqueOrThrow({ where: { orderNumber: Number(started.value.orderNumber) } });
}

async function pay(order: Placed): Promise<void> {
  const payment = await getDb().payment.findFirstOrThrow({ where: { orderId: order.id } });
  const back = await payByCard(payment.stripeSessionUrl ?? '');
  await settleCheckoutReturn(new URL(back).searchParams.get('session_id') ?? undefined);
}

const resultOf = async (slug: string, days = 30) =>
  (await listArticleResults(days)).find((row) => row.slug === slug);

describe('article attribution of a purchase', () => {
  it('is stored with the cart, first article only, and only if it exists', async () => {
    const token = await fillCart('no-such-article');
    expect(await sourceOf(token)).toBeNull();
    await fillCart('../../package', token);
    expect(await sourceOf(token)).toBeNull();
    await fillCart(GUIDE, token);
    await fillCart(NECK, token);
    expect(await sourceOf(token)).toBe(GUIDE);
    expect(await sourceOf(await fillCart(null))).toBeNull();
  });

  it('is counted once for a cart, even when asked twenty times at once', async () => {
    const token = await fillCart(null);
    const before = (await resultOf(WET))?.carts ?? 0;
    await Promise.all(Array.from({ length: 10 }, () => fillCart(WET, token)));
    expect((await resultOf(WET))?.carts).toBe(before + 1);
  });

  it('is copied to the order, and removed from the cart with the purchased lines', async () => {
    const token = await fillCart(NECK);
    const order = await checkOut(token, 'cash_on_delivery');
    expect(order.sourceArticleSlug).toBe(NECK);
    expect(await sourceOf(token)).toBeNull();
    const next = await checkOut(await fillCart(null, token), 'cash_on_delivery');
    expect(next.sourceArticleSlug).toBeNull();
  });

  it('is removed from the cart when a card payment succeeds', async () => {
    const token = await fillCart(NECK);
    const order = await checkOut(token, 'card');
    expect(await sourceOf(token)).toBe(NECK);
    await pay(order);
    expect(order.sourceArticleSlug).toBe(NECK);
    expect(await sourceOf(token)).toBeNull();
  });

  it('is reported to staff with carts, orders and revenue, net of cancellations and refunds', async () => {
    await sql(`delete from article_cart_day`);
    const slug = GUIDE;
    const [kept, paid, cancelled, old, unpaid] = await Promise.all([
      fillCart(slug).then((token) => checkOut(token, 'cash_on_delivery')),
      fillCart(slug).then((token) => checkOut(token, 'card')),
      fillCart(slug).then((token) => checkOut(token, 'cash_on_delivery')),
      fillCart(slug).then((token) => checkOut(token, 'cash_on_delivery')),
      fillCart(slug).then((token) => checkOut(token, 'card')),
    ]);
    expect(unpaid.sourceArticleSlug).toBe(slug);
    await pay(paid);
    const refund = { orderId: paid.id, amountMinor: 5_000, reason: 'Scratched', returned: [] };
    const { id: staffId } = await makeStaff({ role: 'owner' });
    expect(await requestRefund({ ...refund, requestKey: newId(), staffId })).toMatchObject({ ok: true });
    await sql(`update "order" set placed_at = now() - interval '40 days' where id = $1`, [old.id]);
    const cancellation = { orderId: cancelled.id, staffId, reason: 'Changed their mind' };
    expect(await cancelOrder(cancellation)).toMatchObject({ ok: true });
    const result = await resultOf(slug);
    expect(result).toMatchObject({ carts: 5, orders: 2 });
    expect(result?.revenueMinor).toBe(kept.totalMinor + paid.totalMinor - 5_000);
    expect((await resultOf(slug, 365))?.orders).toBe(3);
    const sales = await listArticleSales({ days: 30, currency: 'PKR', now: new Date() });
    expect(sales.find((row) => row.slug === slug)).toMatchObject({
      orders: 2,
      salesMinor: kept.totalMinor + paid.totalMinor,
    });
  });

  it('lists every article, and one that is gone by its slug', async () => {
    await sql(
      `insert into article_cart_day (article_slug, day, carts) values ('an-old-one', current_date, 3)`,
    );
    const results = await listArticleResults(30);
    expect(results.map(({ slug }) => slug)).toEqual(expect.arrayContaining([NECK, GUIDE, WET, 'an-old-one']));
    expect(results.find(({ slug }) => slug === 'an-old-one')).toMatchObject({
      title: null,
      carts: 3,
      orders: 0,
    });
  });
});
