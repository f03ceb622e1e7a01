import type { Page } from '@playwright/test';
import { ProductGallery } from '../pages/product-gallery';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';
const FRAMES = /\/pictures\/turntable\/\d\d\.webp$/;

function watchFrames(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (FRAMES.test(request.url())) asked.push(request.url());
  });
  return asked;
}

async function begin(page: Page): Promise<ProductGallery> {
  const gallery = new ProductGallery(page);
  await page.goto(PRODUCT);
  await gallery.turnButton.click();
  await gallery.expectReady();
  return gallery;
}

test('the turntable loads nothing before the first interaction, and then each view once', async ({
  page,
}) => {
  const asked = watchFrames(page);
  await page.goto(PRODUCT);
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(page.getByRole('contentinfo')).toBeInViewport();
  expect(asked).toEqual([]);
  await begin(page);
  expect(new Set(asked).size).toBe(36);
  expect(asked).toHaveLength(36);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the turntable stands still until it is turned, by keys that announce the angle', async ({ page }) => {
    const gallery = await begin(page);
    const { turntable, turnButton } = gallery;
    await expect(turntable).toBeFocused();
    await expect(turntable).toHaveAttribute('aria-valuetext', '0 degrees, the front with its name');
    const front = await gallery.drawn();
    await page.keyboard.press('ArrowRight');
    await expect(turntable).toHaveAttribute('aria-valuenow', '1');
    expect(await gallery.drawn()).not.toBe(front);
    for (const key of ['PageUp', 'PageUp']) await page.keyboard.press(key);
    await expect(turntable).toHaveAttribute('aria-valuetext', '190 degrees, the back with its charging port');
    await page.keyboard.press('End');
    await expect(turntable).toHaveAttribute('aria-valuenow', '35');
    await page.keyboard.press('ArrowRight');
    await expect(turntable).toHaveAttribute('aria-valuenow', '0');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    await expect(turntable).toHaveAttribute('aria-valuenow', '0');
    await expect.poll(() => gallery.drawn()).toBe(front);
    await page.keyboard.press('Escape');
    await expect(turnButton).toBeFocused();
  });

  test('the turntable follows a drag in both directions, one width for one turn', async ({ page }) => {
    const gallery = await begin(page);
    await gallery.drag(0.25);
    await expect(gallery.turntable).toHaveAttribute('aria-valuenow', '9');
    await gallery.drag(-0.4);
    await expect(gallery.turntable).toHaveAttribute('aria-valuenow', /^3[01]$/);
  });
});

test('the turntable turns once by itself and stops at the first interaction', async ({ page }) => {
  const gallery = await begin(page);
  await page.keyboard.press('Home');
  await gallery.drag(0.25);
  await expect(gallery.turntable).toHaveAttribute('aria-valuenow', '9');
});

test('views that fail to load leave the picture, show an error, and can be retried', async ({
  page,
  guard,
}) => {
  guard.expectResponse(503, FRAMES);
  const gallery = new ProductGallery(page);
  await page.route(/turntable\/(07|08)\.webp/, (route) => route.fulfill({ status: 503 }));
  await page.goto(PRODUCT);
  await gallery.turnButton.click();
  const alert = page.getByRole('alert').filter({ hasText: 'Some views didn’t load' });
  await expect(alert).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(gallery.turntable).toHaveAttribute('aria-valuenow', '1');
  await page.unroute(/turntable\/(07|08)\.webp/);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await gallery.expectReady();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(gallery.turnButton).toBeFocused();
});

test('a page with the turntable open is accessible', async ({ page }) => {
  await begin(page);
  await expectAccessiblePage(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger turns the turntable sideways and still scrolls the page vertically', async ({ page }) => {
    const { turntable } = await begin(page);
    await expect(turntable).toHaveCSS('touch-action', 'pan-y');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the turntable shows the picture and no control to turn it', async ({ page }) => {
    const gallery = new ProductGallery(page);
    await page.goto(PRODUCT);
    await expect(gallery.strip.getByRole('img').first()).toBeVisible();
    await expect(gallery.turnButton).toBeHidden();
  });
});
