import AxeBuilder from '@axe-core/playwright';
import { ProductGallery } from '../pages/product-gallery';
import { ProductPage } from '../pages/product-page';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';

test('thumbnails and arrow keys show each picture, and mark the current one', async ({ page }) => {
  const gallery = new ProductGallery(page);
  await page.goto(PRODUCT);
  await gallery.thumbnails.nth(2).click();
  await gallery.expectShown(gallery.strip, 3);
  await expect(gallery.thumbnails.nth(2)).toHaveAttribute('aria-current', 'true');
  await gallery.strip.focus();
  await page.keyboard.press('ArrowRight');
  // On a busy machine the end of the scroll before arrives only now.
  await gallery.strip.dispatchEvent('scrollend');
  await page.keyboard.press('ArrowRight');
  await gallery.expectShown(gallery.strip, 5);
  await page.keyboard.press('Home');
  await gallery.expectShown(gallery.strip, 1);
});

test('arrow keys continue from the position scrolled to before hydration', async ({ page }) => {
  const gallery = new ProductGallery(page);
  await page.goto(PRODUCT);
  await gallery.strip.focus();
  await page.keyboard.press('ArrowRight');
  await gallery.expectShown(gallery.strip, 2);
  await expect(page.locator('script[data-src]')).toHaveCount(0);
  await expect(gallery.thumbnails.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowRight');
  await gallery.expectShown(gallery.strip, 3);
});

test('choosing a version shows its picture', async ({ page }) => {
  const gallery = new ProductGallery(page);
  await page.goto(PRODUCT);
  await new ProductPage(page).variant('Duo set').check();
  await expect(gallery.strip.getByRole('img', { name: /^Two massagers/ })).toBeInViewport({ ratio: 0.5 });
});

test('the large view opens where it was pressed, loads large pictures only then, and gives the focus back', async ({
  page,
}) => {
  const gallery = new ProductGallery(page);
  const large: string[] = [];
  page.on('request', (request) => {
    if (/-1600\.(avif|webp)$/.test(request.url())) large.push(request.url());
  });
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(PRODUCT);
  await expect(gallery.strip.getByRole('img').first()).toHaveJSProperty('complete', true);
  expect(large).toEqual([]);
  await gallery.enlargeButton(1).click();
  await expect(gallery.zoom).toBeVisible();
  await expect(gallery.zoom.getByText(/^1 of \d/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(gallery.zoom.getByText(/^2 of \d/)).toBeVisible();
  await gallery.expectShown(gallery.zoom.getByRole('list'), 2);
  const shown = gallery.zoom.getByRole('img').nth(1);
  await expect(shown).toHaveJSProperty('complete', true);
  expect(large.length).toBeGreaterThan(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const fitted = await shown.evaluate((picture) => picture.clientWidth);
  await page.keyboard.press('+');
  await expect.poll(() => shown.evaluate((picture) => picture.clientWidth)).toBeGreaterThan(1.5 * fitted);
  await page.keyboard.press('-');
  await expect.poll(() => shown.evaluate((picture) => picture.clientWidth)).toBe(fitted);
  await shown.click();
  await expect(gallery.zoom.getByRole('button', { name: 'Fit to window' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(gallery.zoom).toBeHidden();
  await gallery.expectShown(gallery.strip, 2);
  await expect(gallery.enlargeButton(1)).toBeFocused();
});

test('the first picture is asked for first, and comes no wider than it is shown', async ({ page }) => {
  const gallery = new ProductGallery(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(PRODUCT);
  const first = gallery.strip.getByRole('img').first();
  await expect(first).toHaveAttribute('fetchpriority', 'high');
  await expect(first).toHaveJSProperty('complete', true);
  expect(await first.evaluate((image) => image instanceof HTMLImageElement && image.currentSrc)).toMatch(
    /-480\./,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the pictures are a strip to scroll, each with a link to its large file', async ({ page }) => {
    const gallery = new ProductGallery(page);
    await page.goto(PRODUCT);
    await expect(gallery.strip.getByRole('img')).not.toHaveCount(0);
    await expect(gallery.enlargeButton(1)).toBeHidden();
    await expect(gallery.thumbnails).toHaveCount(0);
    const link = gallery.strip.getByRole('link', { name: 'Large picture' }).first();
    expect((await page.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
  });
});
