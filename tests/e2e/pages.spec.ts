import { CartDrawer } from './pages/cart-drawer';
import { CheckoutPage } from './pages/checkout-page';
import { SignInPage } from './pages/staff-pages';
import { newBuyer } from './support/buyer';
import { checkOut, putInCart } from './support/cart-api';
import { expectGoodPage } from './support/expect-good-page';
import { expect, test } from './support/test';

const PLAIN_PAGES = [
  '/',
  '/products/nue-cupping-massager',
  '/articles',
  '/articles/upper-back-and-neck-pain',
  '/articles/dry-cupping-vs-wet-cupping',
  '/articles/buy-cupping-therapy-set-online-in-pakistan',
  '/cart',
  '/checkout',
  '/orders/find',
  '/account',
  '/sign-in',
];

for (const path of PLAIN_PAGES) {
  test(`${path} is a good page at 390 and 1440 px, light and dark`, async ({ page }) => {
    await page.goto(path);
    await expectGoodPage(page);
  });
}

test('a page that is not there is a good page too', async ({ page, guard }) => {
  guard.expectAnswer(404, /nowhere/);
  for (const path of ['/nowhere', '/products/nowhere', '/articles/nowhere']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
  }
  await expectGoodPage(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what is not there says so', async ({ page, guard }) => {
    const order = `/orders/${'nowhere-'.repeat(4)}`;
    guard.expectAnswer(404, /nowhere/);
    for (const [path, title] of [
      ['/nowhere', 'There is no page here'],
      ['/products/nowhere', 'There is no page here'],
      [order, 'This link opens no order'],
    ] as const) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
      await expect(page.getByRole('contentinfo'), path).toBeVisible();
    }
    const response = await page.request.get(order);
    expect(response.headers()['cache-control']).toContain('no-store');
    await page.getByLabel('Order number').fill('1001');
    await page.getByLabel('E-mail of the order').fill('nobody@example.com');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.waitForURL('**/orders/find?sent=1');
  });
});

test('the full cart and the drawer are good pages', async ({ page }) => {
  await page.goto('/products/nue-cupping-massager');
  await page.getByRole('button', { name: 'Add to cart' }).first().click();
  await expect(new CartDrawer(page).checkoutLink).toBeVisible();
  await expectGoodPage(page);
  await page.goto('/cart');
  await expectGoodPage(page);
});

test('checkout is a good page, clean and with mistakes', async ({ page, guard }) => {
  guard.expectAnswer(422, /^\/api\/checkout$/);
  await putInCart(page.request, 'NUE-CM-1');
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await expectGoodPage(page);
  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expectGoodPage(page);
});

test('the pages of an order are good pages, unpaid and placed', async ({ page, goods }) => {
  await putInCart(page.request, goods.sku);
  const unpaid = await checkOut(page.request, { buyer: newBuyer(), totalMinor: 525_000 });
  await page.goto('/account');
  await expectGoodPage(page);
  await page.getByRole('link', { name: `Order ${unpaid.orderNumber}` }).click();
  await expectGoodPage(page);
  const buyer = {
    ...newBuyer(),
    name: 'محمد عبد الرحمن'.repeat(3),
    line1: 'Wüstenrotstraßenbahnhaltestelle'.repeat(3),
  };
  const placed = await checkOut(page.request, {
    buyer,
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  await page.goto(placed.redirectUrl);
  await expectGoodPage(page);
});

test('the back office has good pages', async ({ page, goods, newVisitor }) => {
  const shopper = await newVisitor();
  await putInCart(shopper.request, goods.sku);
  const { orderNumber } = await checkOut(shopper.request, {
    buyer: newBuyer(),
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  await page.goto('/sign-in');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin');
  await expectGoodPage(page);
  await page.goto('/admin/orders');
  await expectGoodPage(page);
  await page.goto(`/admin/orders/${orderNumber}`);
  await expectGoodPage(page);
  await page.goto('/admin/jobs');
  await expectGoodPage(page);
});
