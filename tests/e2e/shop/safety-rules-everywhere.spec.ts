import type { Page } from '@playwright/test';
import { SAFETY_NOTE } from '../../../lib/suitability/safety-note';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expect, test } from '../support/test';

const RULES = SAFETY_NOTE.sections.flatMap(({ items }) => items);

/** That every rule of the one list is on the page, also behind a title that is closed. */
async function expectEveryRule(page: Page): Promise<void> {
  const listed = (await page.getByRole('main').locator('li').allTextContents()).map((text) => text.trim());
  for (const rule of RULES) expect.soft(listed, page.url()).toContain(rule);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [
    '/',
    '/products/nue-cupping-massager',
    '/articles/upper-back-and-neck-pain',
    '/articles/dry-cupping-vs-wet-cupping',
    '/articles/buy-cupping-therapy-set-online-in-pakistan',
    '/policies/safety-manual',
  ]) {
    test(`${path} has every safety rule`, async ({ page }) => {
      await page.goto(path);
      await expectEveryRule(page);
    });
  }

  test('checkout and the page of an order have every safety rule', async ({ page, testProduct }) => {
    await addToCart(page.request, testProduct.sku);
    await page.goto('/checkout');
    await expectEveryRule(page);
    const order = await checkOut(page.request, {
      buyer: newBuyer(),
      totalMinor: 525_000,
      paymentMethod: 'cash_on_delivery',
    });
    await page.goto(order.redirectUrl);
    await expectEveryRule(page);
    await expect(page.getByRole('link', { name: /manual/ }).first()).toHaveAttribute(
      'href',
      '/policies/safety-manual',
    );
  });
});

test('the safety manual prints on a few sheets, without what belongs to the shop', async ({ page }) => {
  await page.goto('/policies/safety-manual');
  await page.emulateMedia({ media: 'print' });
  for (const nav of await page.getByRole('banner').getByRole('navigation').all())
    await expect(nav).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safety manual');
  const pdf = await page.pdf({ format: 'A4' });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThanOrEqual(6);
});

test('every list of a folded note opens', async ({ page }) => {
  await page.goto('/articles/upper-back-and-neck-pain');
  const titles = page.locator('section[aria-labelledby="safety-note"] details > summary');
  for (const title of await titles.all()) await title.click();
  await expect(page.getByText('Don’t burst a blister.', { exact: false }).last()).toBeVisible();
});
