import { CartDrawer } from '../pages/cart-drawer';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';
const SENTENCE = 'Your browser keeps no cookies for this shop';

test('where cookies are blocked, the cart drawer says so instead of linking to an empty cart', async ({
  page,
}) => {
  // As a browser does that keeps none: what the server sets is dropped on the way.
  await page.route('**/api/cart/lines', async (route) => {
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
  await page.goto(PRODUCT);
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click();
  const drawer = new CartDrawer(page);
  await expect(drawer.root.getByRole('alert')).toContainText(SENTENCE);
  await expect(drawer.checkoutLink).toHaveCount(0);
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
