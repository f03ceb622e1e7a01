import type { Page } from '@playwright/test';
import { timeFirstTap } from '../../../scripts/bench/measurements/time-first-tap';
import { CartDrawer } from '../pages/cart-drawer';
import { CartPage } from '../pages/cart-page';
import { ProductPage } from '../pages/product-page';
import { expect, test } from '../support/test';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const LINES = /^\/api\/cart\/lines$/;

/** Whether the page is hydrated: its script files have been loaded. */
const isHydrated = (page: Page) => page.evaluate(() => document.querySelector('script[data-src]') === null);

test.describe('the first tap on "Add to cart"', () => {
  test('shows on a slow phone at once, and the cart before any script of the framework', async ({
    newVisitor,
    testProduct,
    baseURL,
  }) => {
    const visitor = await newVisitor(PHONE);
    const page = await visitor.newPage();
    const url = `${baseURL}/products/${testProduct.slug}`;
    const { sightMs, cartMs, scriptsRun } = await timeFirstTap({ page, url, slowdown: 6 });
    process.stdout.write(`First tap: sight ${Math.round(sightMs)} ms, cart ${Math.round(cartMs)} ms\n`);
    expect(scriptsRun).toBe(0);
    expect(await isHydrated(page)).toBe(false);
    // A machine that does other things too is late; the order is never another.
    expect(sightMs).toBeLessThan(cartMs);
    await expect(new CartDrawer(page).root.getByRole('spinbutton')).toHaveValue('1');
    await new CartDrawer(page).closeButton.tap();
    await expect(new CartDrawer(page).root).toBeHidden();
  });

  test('is one purchase line, however often it comes, with the chosen variant and quantity', async ({
    page,
    testProduct,
  }) => {
    await page.goto(`/products/${testProduct.slug}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('input[name="quantity"]'));
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[action="/api/cart/lines"]');
      const [, duo] = form?.querySelectorAll<HTMLInputElement>('input[name="sku"]') ?? [];
      const quantity = form?.querySelector<HTMLInputElement>('input[name="quantity"]');
      if (duo) duo.checked = true;
      if (quantity) quantity.value = '2';
      const button = form?.querySelector('button');
      button?.click();
      button?.click();
    });
    const drawer = new CartDrawer(page);
    await expect(drawer.root).toContainText('Duo set');
    await expect(drawer.root.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('2');
    expect(new URL(page.url()).pathname).toBe(`/products/${testProduct.slug}`);
  });

  test('says that it is under way, to eyes and ears', async ({ page, testProduct }) => {
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/cart/lines?*', async (route) => {
      await isAnswered;
      await route.continue();
    });
    const product = new ProductPage(page);
    await product.open(testProduct.slug);
    await product.addToCart();
    await expect(product.addButton).toHaveAccessibleName('Adding…');
    await expect(product.addButton).toHaveAttribute('aria-busy', 'true');
    await expect(page.locator('#cart-voice')).toHaveText('Adding…');
    answer();
    await expect(new CartDrawer(page).root).toBeVisible();
    await expect(product.addButton).not.toHaveAttribute('aria-busy');
    await page.keyboard.press('Escape');
    await expect(product.addButton).toHaveAccessibleName('Add to cart');
  });

  test('needs no script of the framework, nor does the cart', async ({ page, testProduct }) => {
    await page.route('**/_next/static/**/*.js', (route) => route.abort('aborted'));
    const product = new ProductPage(page);
    await product.open(testProduct.slug);
    await product.addToCart();
    const drawer = new CartDrawer(page);
    await drawer.root.getByRole('button', { name: 'One more' }).click();
    await drawer.root.getByRole('button', { name: 'One more' }).click();
    await expect(drawer.root.getByRole('spinbutton')).toHaveValue('3');
    await expect(drawer.root).toContainText('PKR\u00a015,000');
    await drawer.root.getByRole('button', { name: 'Remove' }).click();
    await expect(drawer.root).toContainText('Your cart is empty.');
  });

  test('says why it failed: sold out, the server away, no connection', async ({
    page,
    context,
    guard,
    testProduct,
  }) => {
    const product = new ProductPage(page);
    await product.open(testProduct.slug);
    const problem = product.form.getByRole('alert');
    guard.expectResponse(409, LINES);
    guard.expectResponse(503, LINES);
    for (const [status, detail] of [
      [409, 'There are none left right now.'],
      [503, 'The shop cannot be reached just now.'],
    ] as const) {
      const body = JSON.stringify({ code: 'refused', detail });
      await page.route('**/api/cart/lines?*', (route) => route.fulfill({ status, body }), { times: 1 });
      await product.addToCart();
      await expect(problem).toHaveText(detail);
    }
    guard.expectOffline();
    await context.setOffline(true);
    await product.addToCart();
    await expect(problem).toContainText('We couldn’t reach the shop.');
    await context.setOffline(false);
    await product.addToCart();
    await expect(new CartDrawer(page).root).toBeVisible();
    await expect(problem).toBeHidden();
  });

  test('leaves a page that is hydrated as it was, and that finds the cart again on the way back', async ({
    page,
    testProduct,
  }) => {
    const product = new ProductPage(page);
    await product.open(testProduct.slug);
    await product.addToCart();
    const drawer = new CartDrawer(page);
    await drawer.closeButton.click();
    await page.mouse.move(30, 30);
    await expect.poll(() => isHydrated(page)).toBe(true);
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(new CartPage(page).headerLink).toHaveAccessibleName('Cart, 1 item');
    await product.addToCart();
    await expect(drawer.root.getByRole('spinbutton')).toHaveValue('2');
    await drawer.cartLink.click();
    await page.goBack();
    await expect(new CartPage(page).headerLink).toHaveAccessibleName('Cart, 2 items');
    await expect(product.addButton).toBeEnabled();
  });
});
