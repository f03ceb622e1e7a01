import type { Page } from '@playwright/test';
import { CartDrawer } from '../pages/cart-drawer';
import { SharePanel } from '../pages/share-panel';
import { interceptNetworks } from '../support/social-networks';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';
const SENTENCE = 'Your browser is blocking this shop’s cookies';

/** Answers as a browser that keeps no cookies sees it: what the server sets is dropped on the way. */
async function dropCookies(page: Page, path: string): Promise<void> {
  await page.route(path, async (route) => {
    const request = route.request();
    const headers = Object.fromEntries(
      Object.entries(await request.allHeaders()).filter(
        ([name]) => !/^(?::|host$|content-length$|connection$)/.test(name),
      ),
    );
    const answer = await fetch(request.url(), { method: 'POST', headers, body: request.postData() ?? '' });
    const body = await answer.text();
    await route.fulfill({ status: answer.status, contentType: 'application/json', body });
  });
}

test('where cookies are blocked, the cart drawer says so instead of linking to an empty cart', async ({
  page,
}) => {
  await dropCookies(page, '**/api/cart/lines?*');
  await page.goto(PRODUCT);
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click();
  const drawer = new CartDrawer(page);
  await expect(drawer.root.getByRole('alert')).toContainText(SENTENCE);
  await expect(drawer.checkoutLink).toHaveCount(0);
});

test('where cookies are blocked, the share panel says that a share unlocks nothing', async ({
  page,
  context,
  guard,
}) => {
  await interceptNetworks(context, guard);
  await interceptNetworks(context, guard);
  guard.expectResponse(404, /^\/api\/share\/[\w-]+\/returned$/);
  await dropCookies(page, '**/api/share');
  await page.goto(PRODUCT);
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    new SharePanel(page).button('X').click(),
  ]);
  await popup.close();
  await expect(page.getByText(SENTENCE)).toBeVisible();
});

test('where cookies are blocked, staff are told why they are not signed in', async ({ page }) => {
  await page.goto('/sign-in?callbackUrl=%2Fadmin&error=CookiesBlocked');
  await expect(page.getByText(SENTENCE)).toBeVisible();
  await page.goto('/sign-in/code?callbackUrl=%2Fadmin');
  await expect(page.getByText('your browser is blocking this shop’s cookies')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a cart that the browser cannot keep is explained, and one that it keeps leads to the cart page', async ({
    page,
    testProduct,
    baseURL,
  }) => {
    const form = { method: 'POST', body: new URLSearchParams({ sku: testProduct.sku, quantity: '1' }) };
    const answer = await fetch(`${baseURL}/api/cart/lines`, {
      ...form,
      headers: { Accept: 'text/html', Origin: new URL(baseURL ?? '').origin },
    });
    expect(await answer.text()).toContain(SENTENCE);

    await page.goto(`/products/${testProduct.slug}`);
    await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click();
    await expect(page).toHaveURL('/cart');
    await expect(page.getByRole('main')).toContainText(testProduct.title);
    await expect(page.getByRole('main')).not.toContainText(SENTENCE);
  });
});
