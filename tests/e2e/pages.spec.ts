import { ROOMS } from '../../components/admin/layout/rooms';
import { CartDrawer } from './pages/cart-drawer';
import { CheckoutPage } from './pages/checkout-page';
import { SignInPage } from './pages/staff-pages';
import { newBuyer } from './support/buyer';
import { checkOut, putInCart } from './support/cart-api';
import { expectGoodPage } from './support/expect-good-page';
import { createStaff, signInByRequest } from './support/staff';
import { STANDING_PAGES } from './support/standing-pages';
import { expect, test } from './support/test';

const PLAIN_PAGES = [
  '/',
  '/products/nue-cupping-massager',
  '/articles',
  '/articles/upper-back-and-neck-pain',
  '/articles/dry-cupping-vs-wet-cupping',
  '/articles/buy-cupping-therapy-set-online-in-pakistan',
  '/articles/topics/cupping',
  ...STANDING_PAGES,
];

for (const path of PLAIN_PAGES) {
  test(`${path} is a good page for everybody`, async ({ page }) => {
    await page.goto(path);
    await expectGoodPage(page);
  });
}

const LONG_NAMES = {
  name: 'محمد عبد الرحمن'.repeat(3),
  line1: 'Wüstenrotstraßenbahnhaltestelle'.repeat(3),
};

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
  const buyer = { ...newBuyer(), ...LONG_NAMES };
  const placed = await checkOut(page.request, {
    buyer,
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  await page.goto(placed.redirectUrl);
  await expectGoodPage(page);
});

test('a product that is sold out has a good page', async ({ page, ownGoods, database }) => {
  for (const sku of [ownGoods.sku, ownGoods.duoSku]) await database.setAvailable(sku, 0);
  await expect(async () => {
    await page.goto(`/products/${ownGoods.slug}`);
    await expect(page.getByText('Every version is sold out').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectGoodPage(page);
});

test('a refused sign-in and links that are used up are good pages', async ({ page }) => {
  await page.goto('/sign-in');
  await new SignInPage(page).signIn('not the password');
  await expect(new SignInPage(page).error).toBeVisible();
  await expectGoodPage(page);
  for (const path of ['/reset-password', '/invitations', '/confirm-address']) {
    await page.goto(`${path}/${'used-up-'.repeat(5)}`);
    await expectGoodPage(page);
  }
});

test('a page whose script fails says so, and is a good page', async ({ browser, goods, baseURL }) => {
  // Not watched: the failure is what the test brings about.
  const context = await browser.newContext({ baseURL });
  await putInCart(context.request, goods.sku);
  const page = await context.newPage();
  await page.addInitScript(() => {
    Number.prototype.toLocaleString = () => {
      throw new Error('made to fail');
    };
  });
  await page.goto('/cart');
  // Scripts may wait for the first touch.
  await page.mouse.click(5, 300);
  await expect(page.getByRole('heading', { level: 1, name: 'This page did not load' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectGoodPage(page);
  await context.close();
});

test.describe('of the back office', () => {
  test.beforeEach(async ({ page, database }) => {
    await signInByRequest(page.request, await createStaff(database, 'owner'));
  });

  for (const { href, label } of ROOMS) {
    test(`the room "${label}" is a good page`, async ({ page }) => {
      await page.goto(href);
      await expectGoodPage(page);
    });
  }

  test('the pages of one thing are good pages', async ({ page, goods, newVisitor }) => {
    // Of one phone, so that the order's page names the other one with its address.
    const buyers = [{ ...newBuyer(), ...LONG_NAMES }, newBuyer()];
    let orderNumber = '';
    for (const buyer of buyers) {
      const shopper = await newVisitor();
      await putInCart(shopper.request, goods.sku);
      ({ orderNumber } = await checkOut(shopper.request, {
        buyer,
        totalMinor: 525_000,
        paymentMethod: 'cash_on_delivery',
      }));
    }
    for (const path of [
      `/admin/orders/${orderNumber}`,
      '/admin/products/nue-cupping-massager',
      '/admin/stock/NUE-CM-1',
      '/admin/people/permissions',
      '/admin/money/events',
      '/admin/account',
    ]) {
      await page.goto(path);
      await expectGoodPage(page);
    }
  });
});
