import type { Page } from '@playwright/test';
import { swipe } from '../../../scripts/bench/measurements/swipe';
import { addToCart } from '../support/cart-requests';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

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

  test('is not hydrated by a finger that scrolls it', async ({ newVisitor }) => {
    const visitor = await newVisitor({ ...PHONE });
    const page = await visitor.newPage();
    await page.goto(PRODUCT, { waitUntil: 'networkidle' });
    await swipe({ page, from: 700, to: 100 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    expect(await isHydrated(page)).toBe(false);
    await page.touchscreen.tap(10, 300);
    await expect.poll(() => isHydrated(page)).toBe(true);
  });

  test('opens the search at the first keystroke', async ({ page }) => {
    await page.goto(PRODUCT, { waitUntil: 'domcontentloaded' });
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  });

  test('falls back to plain navigation when its scripts do not load', async ({ page }) => {
    await page.route('**/_next/static/**/*.js', (route) => route.abort('aborted'));
    await page.goto(PRODUCT);
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/search');
  });

  test('says how much is in the cart, without being hydrated', async ({ page, testProduct }) => {
    await addToCart(page.request, testProduct.sku);
    await page.goto('/', { waitUntil: 'networkidle' });
    await expect(page.getByRole('link', { name: 'Cart, 1 item' })).toBeVisible();
    expect(await isHydrated(page)).toBe(false);
  });
});
