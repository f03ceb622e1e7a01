import type { Page } from '@playwright/test';
import { SuitabilityCheck } from '../pages/suitability-check';
import { findClippedText, findHorizontalOverflow } from '../support/find-overflow';
import { runAxe } from '../support/run-axe';
import { expect, test } from '../support/test';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** Opens what a reader can open: the check, and every other list that waits behind its title. */
async function openEverything(page: Page): Promise<void> {
  const check = new SuitabilityCheck(page);
  await check.summary.click();
  await expect(check.form).toBeVisible();
  const opened = await page.locator('main details').evaluateAll((all) => {
    for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
    return all.length;
  });
  expect(opened).toBeGreaterThan(5);
}

for (const path of [
  '/products/nue-cupping-massager',
  '/articles/upper-back-and-neck-pain',
  '/articles/dry-cupping-vs-wet-cupping',
  '/articles/buy-cupping-therapy-set-online-in-pakistan',
]) {
  test(`${path} is accessible with all its lists and the check open`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await openEverything(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const where = `${path}, ${size.width} px`;
      expect(await page.evaluate(findHorizontalOverflow), `${where}: wider than the window`).toEqual([]);
      expect(await page.evaluate(findClippedText), `${where}: text is clipped`).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await runAxe(page, 'all'), `${where}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}
