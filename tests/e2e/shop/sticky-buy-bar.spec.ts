import type { Page } from '@playwright/test';
import { CartDrawer } from '../pages/cart-drawer';
import { CartPage } from '../pages/cart-page';
import { ProductPage } from '../pages/product-page';
import { expect, test } from '../support/test';

const PHONE = { width: 390, height: 844 };
test.use({ viewport: PHONE });

const barOf = (page: Page) => page.locator('button[form="buy"]');

test('on a phone the sticky buy bar buys the chosen variant from far down the page', async ({ page }) => {
  const product = new ProductPage(page);
  await product.open('nue-cupping-massager');
  await expect(barOf(page)).not.toBeInViewport();
  await product.variant('Duo set').check();
  await page.getByRole('heading', { name: 'Specification' }).scrollIntoViewIfNeeded();
  await expect(barOf(page)).toBeInViewport({ ratio: 1 });
  await expect(page.locator('div:has(> button[form="buy"])')).toContainText('Duo set');
  await barOf(page).click();
  const drawer = new CartDrawer(page);
  await expect(drawer.root).toContainText('Duo set');
  await page.keyboard.press('Escape');
  await expect(barOf(page)).toBeFocused();
});

test('an error of the buy form is shown, whichever of its buttons was pressed', async ({
  page,
  guard,
  ownProduct,
  database,
}) => {
  guard.expectResponse(409, /^\/api\/cart\/lines$/);
  await database.setAvailable(ownProduct.sku, 1);
  const product = new ProductPage(page);
  await product.open(ownProduct.slug);
  await product.form.getByLabel('Quantity').fill('2');
  await page.getByRole('heading', { name: 'Questions' }).scrollIntoViewIfNeeded();
  await barOf(page).click();
  await expect(product.form.getByRole('alert')).toBeInViewport();
  await expect(product.form.getByRole('alert')).toContainText('We have 1 left');
});

test('the sticky buy bar covers neither the end of the page nor the focused element', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/products/nue-cupping-massager');
  let last = '';
  for (let presses = 0; presses < 80 && !last.includes('Read who should not'); presses += 1) {
    await page.keyboard.press('Tab');
    last = await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await coveredByBar(page), `"${last}" under the bar`).toBe(false);
  }
  expect(last).toContain('Read who should not');
  // What is laid out on the way down makes the page longer: its end can take a second press.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page.getByRole('contentinfo').locator('> p')).toBeInViewport({ ratio: 1, timeout: 1000 });
  }).toPass();
  // It belongs to the product, and goes with it.
  await expect(barOf(page)).not.toBeInViewport();
});

test('a sold-out product has no sticky buy bar', async ({ page, ownProduct, database }) => {
  await database.setAvailable(ownProduct.sku, 0);
  await database.setAvailable(ownProduct.duoSku, 0);
  await expect(async () => {
    await page.goto(`/products/${ownProduct.slug}`);
    await expect(page.getByText('Every version is out of stock').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(barOf(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sticky buy bar submits the product form', async ({ page, testProduct }) => {
    const product = new ProductPage(page);
    await product.open(testProduct.slug);
    await product.variant('Duo set').check();
    await product.form.getByLabel('Quantity').fill('2');
    await barOf(page).click();
    await page.waitForURL('**/cart');
    await expect(new CartPage(page).lines).toHaveCount(1);
    await expect(new CartPage(page).lines.first()).toContainText('Duo set');
  });
});

/** Whether any part of the focused thing lies where the bar is. */
function coveredByBar(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const bar = document.querySelector('button[form="buy"]')?.parentElement;
    const focused = document.activeElement;
    if (!bar || !focused || focused === document.body || bar.contains(focused)) return false;
    const [a, b] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
    const isTall = b.height > window.innerHeight / 2;
    return !isTall && b.top < a.bottom && b.bottom > a.top;
  });
}
