import type { Page } from '@playwright/test';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expectOnePurchase } from '../support/expect-purchase';
import { expect, test } from '../support/test';

test.use({ serviceWorkers: 'allow' });

test('offline there is a page that says so, and the requested page loads once the connection is back', async ({
  page,
  context,
  guard,
}) => {
  await openWatched(page, '/');
  guard.expectOffline();
  await context.setOffline(true);
  await page.goto('/articles');
  await expect(page.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible();
  await expect(page).toHaveURL(/\/articles$/);
  await expectAccessiblePage(page);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('No connection');
  await expect(page).toHaveURL(/\/articles$/);
});

test('a purchase passes through the service worker unchanged, and nothing of it is cached', async ({
  page,
  testProduct,
  database,
}) => {
  const buyer = newBuyer();
  await openWatched(page, `/products/${testProduct.slug}`);
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.submit.click();
  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await payment.payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: testProduct.sku, units: 1, totalMinor: 525_000 });
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toEqual(['/offline.html']);
});

test('the web app manifest and icons for the home screen exist', async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(address ?? '')).json();
  expect(manifest).toMatchObject({ short_name: 'NUE', start_url: '/', scope: '/' });
  const icons: { src: string; sizes: string; purpose?: string }[] = manifest.icons;
  expect(icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toEqual([
    '192x192',
    '512x512',
  ]);
  const linked = await page.locator('link[rel="icon"], link[rel="apple-touch-icon"]').all();
  expect(linked.length).toBeGreaterThanOrEqual(3);
  const hrefs = await Promise.all(linked.map((link) => link.getAttribute('href')));
  for (const href of [...hrefs, ...icons.map(({ src }) => src)]) {
    const answer = await request.get(href ?? '');
    expect(answer.status(), href ?? '').toBe(200);
    expect(answer.headers()['content-type'], href ?? '').toMatch(/^image\//);
  }
});

/** Opens a page and waits until the worker watches over it. */
async function openWatched(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}
