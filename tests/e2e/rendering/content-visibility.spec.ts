import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

const LONG_PAGES = ['/products/nue-cupping-massager', '/articles/upper-back-and-neck-pain'];

/** Of the places that a browser may lay out later, those that it really leaves for later. */
async function leftForLater(page: Page): Promise<number> {
  const places = page.locator('[class*="deferred"]');
  expect(await places.count()).toBeGreaterThan(3);
  return places.evaluateAll(
    (elements) => elements.filter((element) => getComputedStyle(element).contentVisibility === 'auto').length,
  );
}

for (const path of LONG_PAGES) {
  test.describe(`content below the fold on ${path}`, () => {
    test('is found by the browser’s find-in-page', async ({ page }) => {
      await page.goto(path);
      expect(await leftForLater(page)).toBeGreaterThan(0);
      const words = await page
        .locator('[class*="deferred"]')
        .last()
        .locator('h2, h3, a')
        .first()
        .textContent();
      expect(
        await page.evaluate(
          (text) => 'find' in window && (window.find as (t: string) => boolean)(text),
          words ?? '',
        ),
      ).toBe(true);
    });

    test('is laid out when printed, and when a link leads to it', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      expect(await leftForLater(page)).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${path}#right-for-me`);
      expect(await leftForLater(page)).toBe(0);
      await expect(page.locator('#right-for-me')).toBeInViewport();
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('keeps its position from the first paint on, and can be jumped to', async ({ page }) => {
        await page.goto(path);
        expect(await leftForLater(page)).toBe(0);
        const height = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
        const before = await height();
        await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
        expect(await height()).toBe(before);
        await page.goto(`${path}#right-for-me`);
        await expect(page.locator('#right-for-me')).toBeInViewport();
      });
    });
  });
}
