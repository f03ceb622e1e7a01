import { ADMIN_SECTIONS } from '../../../components/admin/layout/admin-sections';
import { POLICY_NAMES, policyPath } from '../../../lib/policies/policy';
import { SignInPage } from '../pages/admin-pages';
import { CartDrawer } from '../pages/cart-drawer';
import { CheckoutPage } from '../pages/checkout-page';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { createStaff, signInByRequest } from '../support/staff';
import { STATIC_PAGES } from '../support/static-pages';
import { expect, test } from '../support/test';

const PLAIN_PAGES = [
  '/',
  '/products/nue-cupping-massager',
  '/articles',
  '/articles/upper-back-and-neck-pain',
  '/articles/dry-cupping-vs-wet-cupping',
  '/articles/buy-cupping-therapy-set-online-in-pakistan',
  '/articles/topics/cupping',
  '/policies',
  ...POLICY_NAMES.map((name) => policyPath(name)),
  '/policies/safety-manual',
  ...STATIC_PAGES,
];

for (const path of PLAIN_PAGES) {
  test(`${path} is accessible`, async ({ page }) => {
    await page.goto(path);
    await expectAccessiblePage(page);
  });
}

const LONG_NAMES = {
  name: 'محمد عبد الرحمن'.repeat(3),
  line1: 'Wüstenrotstraßenbahnhaltestelle'.repeat(3),
};

test('the not-found page is accessible', async ({ page, guard }) => {
  guard.expectResponse(404, /nowhere/);
  for (const path of ['/nowhere', '/products/nowhere', '/articles/nowhere']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
  }
  await expectAccessiblePage(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a missing page, product or order says so', async ({ page, guard }) => {
    const order = `/orders/${'nowhere-'.repeat(4)}`;
    guard.expectResponse(404, /nowhere/);
    for (const [path, title] of [
      ['/nowhere', 'We can’t find this page'],
      ['/products/nowhere', 'We can’t find this page'],
      [order, 'We can’t open this order'],
    ] as const) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
      await expect(page.getByRole('contentinfo'), path).toBeVisible();
    }
    const response = await page.request.get(order);
    expect(response.headers()['cache-control']).toContain('no-store');
    await page.getByLabel('Order number').fill('1001');
    await page.getByLabel('Email address you ordered with').fill('nobody@example.com');
    await page.getByRole('button', { name: 'Email me the link' }).click();
    await page.waitForURL('**/orders/find?sent=1');
  });
});

test('the filled cart and the cart drawer are accessible', async ({ page }) => {
  await page.goto('/products/nue-cupping-massager');
  await page.getByRole('button', { name: 'Add to cart' }).first().click();
  await expect(new CartDrawer(page).checkoutLink).toBeVisible();
  await expectAccessiblePage(page);
  await page.goto('/cart');
  await expectAccessiblePage(page);
});

test('the checkout is accessible, empty and with validation errors', async ({ page, guard }) => {
  guard.expectResponse(422, /^\/api\/checkout$/);
  await addToCart(page.request, 'NUE-CM-1');
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await expectAccessiblePage(page);
  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expectAccessiblePage(page);
});

test('the order page is accessible, unpaid and placed', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  const unpaid = await checkOut(page.request, { buyer: newBuyer(), totalMinor: 525_000 });
  await page.goto('/account');
  await expectAccessiblePage(page);
  await page.getByRole('link', { name: `Order ${unpaid.orderNumber}` }).click();
  await expectAccessiblePage(page);
  const buyer = { ...newBuyer(), ...LONG_NAMES };
  const placed = await checkOut(page.request, {
    buyer,
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  await page.goto(placed.redirectUrl);
  await expectAccessiblePage(page);
});

test('a sold-out product page is accessible', async ({ page, ownProduct, database }) => {
  for (const sku of [ownProduct.sku, ownProduct.duoSku]) await database.setAvailable(sku, 0);
  await expect(async () => {
    await page.goto(`/products/${ownProduct.slug}`);
    await expect(page.getByText('Every version is out of stock').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessiblePage(page);
});

test('a refused sign-in and used links have accessible pages', async ({ page }) => {
  await page.goto('/sign-in');
  await new SignInPage(page).signIn('not the password');
  await expect(new SignInPage(page).error).toBeVisible();
  await expectAccessiblePage(page);
  for (const path of ['/reset-password', '/invitations', '/confirm-address']) {
    await page.goto(`${path}/${'used-up-'.repeat(5)}`);
    await expectAccessiblePage(page);
  }
});

test('a page whose script fails says so, and is accessible', async ({ browser, testProduct, baseURL }) => {
  // Not watched: the failure is what the test brings about.
  const context = await browser.newContext({ baseURL });
  await addToCart(context.request, testProduct.sku);
  const page = await context.newPage();
  await page.addInitScript(() => {
    Number.prototype.toLocaleString = () => {
      throw new Error('made to fail');
    };
  });
  // The checkout is hydrated at once, and writes amounts in the browser too.
  await page.goto('/checkout');
  await expect(page.getByRole('heading', { level: 1, name: 'This page didn’t load' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectAccessiblePage(page);
  await context.close();
});

test.describe('pages of the back office', () => {
  test.beforeEach(async ({ page, database }) => {
    await signInByRequest(page.request, await createStaff(database, 'owner'));
  });

  for (const { href, label } of ADMIN_SECTIONS) {
    test(`the section "${label}" is accessible`, async ({ page }) => {
      await page.goto(href);
      await expectAccessiblePage(page);
    });
  }

  test('detail pages are accessible', async ({ page, testProduct, newVisitor }) => {
    // Of one phone, so that the order's page names the other one with its address.
    const buyers = [{ ...newBuyer(), ...LONG_NAMES }, newBuyer()];
    let orderNumber = '';
    for (const buyer of buyers) {
      const shopper = await newVisitor();
      await addToCart(shopper.request, testProduct.sku);
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
      await expectAccessiblePage(page);
    }
  });
});
