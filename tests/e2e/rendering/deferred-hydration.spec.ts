import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';

/** Whether the page is hydrated: its script files have been loaded. */
const isHydrated = (page: Page) => page.evaluate(() => document.querySelector('script[data-src]') === null);

test.describe('a shop page with deferred hydration', () => {
  for (const path of ['/', PRODUCT, '/articles/upper-back-and-neck-pain', '/cart']) {
    test(`runs no script before the first interaction: ${path}`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await isHydrated(page)).toBe(false);
      const run = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script'),
      );
      expect(run).toEqual([]);
      await page.mouse.move(10, 10);
      await expect.poll(() => isHydrated(page)).toBe(true);
    });
  }

  test('has nothing left to fetch at the first interaction', async ({ page }) => {
    await page.goto(PRODUCT, { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) asked.push(response.url());
    });
    const sleepers = await page.locator('script[data-src]').count();
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').length);
    expect(fetched).toBeGreaterThanOrEqual(sleepers);
    await page.mouse.move(10, 10);
    await expect.poll(() => isHydrated(page)).toBe(true);
    await expect(page.getByRole('button', { name: 'Add to cart' }).first()).toBeEnabled();
    const again = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, initiatorType }) => initiatorType === 'script' && name.includes('/_next/static/'))
        .reduce((bytes, { transferSize }) => bytes + transferSize, 0),
    );
    expect(again).toBe(0);
  });

  test('loses no click before hydration: two clicks add one line to the cart, in place', async ({
    page,
    testProduct,
  }) => {
    await page.goto(`/products/${testProduct.slug}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('form[action="/api/cart/lines"] button'));
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('form[action="/api/cart/lines"] button');
      button?.click();
      button?.click();
    });
    const drawer = page.getByRole('dialog', { name: 'Your cart' });
    await expect(drawer).toBeVisible();
    await expect(drawer.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('1');
    expect(new URL(page.url()).pathname).toBe(`/products/${testProduct.slug}`);
  });

  test('opens the search at the first keystroke', async ({ page }) => {
    await page.goto(PRODUCT, { waitUntil: 'domcontentloaded' });
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  });

  test('falls back to plain forms when its scripts do not load', async ({ page, testProduct }) => {
    await page.route('**/_next/static/**/*.js', (route) => route.abort('aborted'));
    await page.goto(`/products/${testProduct.slug}`);
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await page.waitForURL('**/cart');
    await expect(page.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('1');
  });

  test('hydrates at once for a visitor with a filled cart', async ({ page, testProduct }) => {
    await page.goto(`/products/${testProduct.slug}`);
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Your cart' })).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Cart, 1 item' })).toBeVisible();
  });
});
