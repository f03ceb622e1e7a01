import { expect, type Page } from '@playwright/test';
import { findHorizontalOverflow } from './find-overflow';

/** The printable width of an A4 sheet with the margins of `@page`, at 96 pixels an inch. */
const SHEET = { width: 673, height: 986 };

/** Checks that the policy which is open prints with its version and all of its text, and nothing of the shop around it. */
export async function expectPrintedPolicy(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const main = page.getByRole('main');
  await expect(main.locator('header').getByText(/^Version \d+, /)).toBeVisible();
  const hidden = await main.locator('section').evaluateAll((sections) =>
    sections
      .flatMap((section) => [...section.querySelectorAll('h2, p, li, th, td')])
      .filter((part) => part.textContent && (!part.checkVisibility() || part.clientHeight <= 1))
      .map(({ textContent }) => textContent),
  );
  expect(hidden, `${page.url()}: not printed`).toEqual([]);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.getByText('Other versions of this page')).toBeHidden();
  expect(await page.evaluate(findHorizontalOverflow), `${page.url()}: wider than the sheet`).toEqual([]);
  const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  expect(ink, 'print uses the light colours').toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ media: null, colorScheme: null });
  if (size) await page.setViewportSize(size);
}
