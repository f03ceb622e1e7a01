import path from 'node:path';
import type { Page } from '@playwright/test';
import { CartDrawer } from './pages/cart-drawer';
import { CheckoutPage } from './pages/checkout-page';
import { newBuyer } from './support/buyer';
import { addToCart, checkOut } from './support/cart-requests';
import { explainIncomparable, isUpdatingBaseline, writeBaselineBrowser } from './support/picture-baseline';
import { createStaff, signInByRequest } from './support/staff';
import { expect, test } from './support/test';

// Visual regression: compares pages with the pictures in tests/e2e/pictures. Runs first, on the seeded shop.
// Intended changes are accepted by `npm run pictures:accept` (CONTRIBUTING.md).

const STYLE = path.resolve('tests/e2e/support/stable-screenshot.css');
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const PRODUCT = '/products/nue-cupping-massager';
/** Of a long page, so much from its top. */
const MAX_HEIGHT = 3600;

test.beforeAll(({ browser }) => {
  if (isUpdatingBaseline) writeBaselineBrowser(browser.version());
});

test.beforeEach(async ({ page, browser }) => {
  const reason = explainIncomparable(browser.version());
  if (reason) console.warn(reason);
  test.skip(reason !== null, reason ?? '');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date('2026-11-26T09:00:00Z'));
});

for (const [name, address] of [
  ['home', '/'],
  ['product', PRODUCT],
  ['article', '/articles/upper-back-and-neck-pain'],
  ['articles', '/articles'],
  ['cart-empty', '/cart'],
] as const) {
  test(`${name} matches its baseline picture`, async ({ page }) => {
    await openTwice(page, address);
    await expectPictures(page, name);
  });
}

test('the not-found page matches its baseline picture', async ({ page, guard }) => {
  guard.expectResponse(404, /nowhere/);
  await openTwice(page, '/nowhere');
  await expectPictures(page, 'missing');
});

test('cart, drawer and checkout match their baseline pictures', async ({ page, guard }) => {
  guard.expectResponse(422, /^\/api\/checkout$/);
  await page.setViewportSize(NARROW);
  await openTwice(page, PRODUCT);
  await page.getByRole('button', { name: 'Add to cart' }).first().click();
  await expect(new CartDrawer(page).checkoutLink).toBeVisible();
  await expectPicture(page, 'drawer-390', { isWhole: false });
  await openTwice(page, '/cart');
  await expectPictures(page, 'cart');
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await expectPictures(page, 'checkout');
  await page.setViewportSize(NARROW);
  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expectPicture(page, 'checkout-mistakes-390');
});

test('an order and the order list match their baseline pictures', async ({ page, database }) => {
  await addToCart(page.request, 'NUE-CM-1');
  const order = await checkOut(page.request, {
    buyer: { ...newBuyer(), email: 'ayesha@example.com' },
    totalMinor: 705_000,
    paymentMethod: 'cash_on_delivery',
  });
  await openTwice(page, order.redirectUrl);
  await expectPictures(page, 'order');
  await signInByRequest(page.request, await createStaff(database, 'owner'));
  await openTwice(page, '/admin/orders');
  await expectPictures(page, 'admin-orders');
});

/** A typeface that comes late is left out by the shop's own rule; the second time it is at hand. */
async function openTwice(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
}

/** On a phone and on a wide screen in the light, and once in the dark. */
async function expectPictures(page: Page, name: string): Promise<void> {
  await page.setViewportSize(NARROW);
  await expectPicture(page, `${name}-390`);
  await page.setViewportSize(WIDE);
  await expectPicture(page, `${name}-1440`);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectPicture(page, `${name}-1440-dark`);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function expectPicture(page: Page, name: string, { isWhole = true } = {}): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const { width } = page.viewportSize() ?? NARROW;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await expect(page).toHaveScreenshot(`${name}.png`, {
    ...(isWhole ? { fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, MAX_HEIGHT) } } : {}),
    stylePath: STYLE,
    // Playwright would hide it in the document itself, which React then finds changed.
    caret: 'initial',
    // What differs from run to run: days, and numbers of orders.
    mask: [page.locator('time'), page.getByText(/Order \d{4,}/), page.getByText(/^#\d{4,}/)],
    maskColor: '#c9b9a6',
    // A block that moved by a pixel or a button of another colour is thousands of pixels; softened edges are few.
    threshold: 0.08,
    maxDiffPixels: 250,
  });
}
