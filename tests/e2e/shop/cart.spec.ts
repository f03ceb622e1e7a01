import { CartDrawer } from '../pages/cart-drawer';
import { CartPage } from '../pages/cart-page';
import { ProductPage } from '../pages/product-page';
import { addToCart } from '../support/cart-requests';
import { expect, test } from '../support/test';

test('the drawer shows what was added, and more is added to the same line', async ({ page, testProduct }) => {
  const product = new ProductPage(page);
  await product.open(testProduct.slug);
  await product.variant('Duo set').check();
  await product.form.getByLabel('Quantity').fill('2');
  await product.addToCart();
  const drawer = new CartDrawer(page);
  await expect(drawer.root).toContainText(`${testProduct.title}, Duo set`);
  await expect(drawer.root).toContainText('PKR\u00a018,000');
  await drawer.closeButton.click();
  await expect(drawer.root).toBeHidden();
  await product.addToCart();
  await expect(drawer.root.getByRole('spinbutton')).toHaveValue('4');
  await drawer.closeButton.click();
  await expect(new CartPage(page).headerLink).toHaveAccessibleName('Cart, 4 items');
});

test('a line removed by mistake can be restored', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku, 3);
  const cart = new CartPage(page);
  await cart.open();
  await cart.line('Single').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Your cart is empty.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cart.quantityOf(testProduct.title)).toHaveValue('3');
  await expect(page.getByRole('status')).toHaveText(`${testProduct.title}, Single is back in your cart.`);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('status')).toHaveText('');
});

test('quantities change in place, and a removed line disappears', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  await addToCart(page.request, testProduct.duoSku);
  const cart = new CartPage(page);
  await cart.open();
  await expect(cart.lines).toHaveCount(2);
  await expect(cart.total).toHaveText('PKR\u00a014,000');
  await cart.line('Single').getByRole('button', { name: 'One more' }).click();
  await expect(cart.total).toHaveText('PKR\u00a019,000');
  await expect(cart.headerLink).toHaveAccessibleName('Cart, 3 items');
  await cart.line('Duo set').getByRole('button', { name: 'Remove' }).click();
  await expect(cart.lines).toHaveCount(1);
  // The button that had the focus is gone with its line: the focus stays in the cart, and a voice says what happened.
  await expect(page.locator(':focus')).toContainText('Single');
  await expect(page.getByRole('status')).toHaveText(`${testProduct.title}, Duo set has been removed.`);
  await expect(cart.total).toHaveText('PKR\u00a010,000');
  await cart.line('Single').getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator(':focus')).toContainText('Your cart is empty.');
  await page.reload();
  await expect(page.getByText('Your cart is empty.')).toBeVisible();
});

test('two tabs show the same cart', async ({ page, context, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  const first = new CartPage(page);
  await first.open();
  const otherTab = await context.newPage();
  const second = new CartPage(otherTab);
  await second.open();
  await second.line('Single').getByRole('button', { name: 'One more' }).click();
  await expect(second.quantityOf('Single')).toHaveValue('2');
  await expect(first.quantityOf('Single')).toHaveValue('2');
  await expect(first.total).toHaveText('PKR\u00a010,000');
  await first.line('Single').getByRole('button', { name: 'Remove' }).click();
  await expect(otherTab.getByText('Your cart is empty.')).toBeVisible();
});

test('the cart is there after a reload, on another page and in a new tab', async ({
  page,
  context,
  testProduct,
}) => {
  await addToCart(page.request, testProduct.sku, 3);
  const cart = new CartPage(page);
  await cart.open();
  await page.reload();
  await expect(cart.quantityOf('Single')).toHaveValue('3');
  await page.goto('/articles');
  await expect(cart.headerLink).toHaveAccessibleName('Cart, 3 items');
  const newTab = new CartPage(await context.newPage());
  await newTab.open();
  await expect(newTab.quantityOf('Single')).toHaveValue('3');
});

test('another browser has another cart', async ({ page, newVisitor, testProduct }) => {
  const { lines } = await addToCart(page.request, testProduct.sku);
  const stranger = await newVisitor();
  await addToCart(stranger.request, testProduct.duoSku);
  const taken = await stranger.request.post(`/api/cart/lines/${lines[0]?.id}`, { data: { quantity: 0 } });
  expect(taken.status()).toBe(404);
  const cart = await (await page.request.get('/api/cart')).json();
  expect(cart.lines).toHaveLength(1);
});
