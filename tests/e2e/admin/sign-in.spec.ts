import { AdminOrdersPage, SignInPage } from '../pages/admin-pages';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expect, test } from '../support/test';

test('the owner signs in, finds an order and signs out', async ({ page, newVisitor, testProduct }) => {
  const buyer = newBuyer();
  const shopper = await newVisitor();
  await addToCart(shopper.request, testProduct.sku, 2);
  const { orderNumber, redirectUrl } = await checkOut(shopper.request, { buyer, totalMinor: 1_000_000 });
  const shopperPage = await shopper.newPage();
  await shopperPage.goto(redirectUrl);
  await new PaymentPage(shopperPage).payByCard(CARDS.success);
  await new OrderPage(shopperPage).expectThanks();

  await page.goto('/admin/orders');
  await page.waitForURL('**/sign-in?**');
  const door = new SignInPage(page);
  await door.signIn('not the password at all');
  await expect(door.error).toContainText('do not belong together');
  await expect(door.error).toBeFocused();
  await door.signIn();
  await page.waitForURL('**/admin/orders');

  const list = new AdminOrdersPage(page);
  await expect(list.rows.first()).toBeVisible();
  await list.search(buyer.email);
  await expect(list.rows).toHaveCount(1);
  await expect(list.rows).toContainText([`#${orderNumber}`]);
  await expect(list.rows).toContainText(['PKR\u00a010,000']);
  await list.filterByStatus('cancelled');
  await expect(list.rows).toHaveCount(0);
  await list.filterByStatus('placed');
  await expect(list.rows).toHaveCount(1);

  await list.rows.getByRole('link', { name: `#${orderNumber}` }).click();
  const order = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Order #${orderNumber}`);
  for (const words of [
    testProduct.sku,
    'PKR\u00a010,000',
    buyer.name,
    buyer.line1,
    '+923001234567',
    buyer.email,
    'Timeline',
  ]) {
    await expect(order).toContainText(words);
  }
  await expect(order).toContainText('Payment received');

  await page.locator('summary').filter({ hasNotText: 'Orders' }).first().click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/sign-in?signedOut=1');
  await page.goto(`/admin/orders/${orderNumber}`);
  await page.waitForURL('**/sign-in?**');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staff sign-in');
});

test('the back office is closed to whoever is not signed in', async ({ page }) => {
  for (const path of ['/admin', '/admin/orders', '/admin/orders/1001', '/admin/orders/none']) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect([302, 303, 307, 308], path).toContain(response.status());
    expect(response.headers().location, path).toContain('/sign-in');
    expect(await response.text(), path).not.toContain('Customer');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the owner signs in and sees the orders', async ({ page }) => {
    await page.goto('/admin/orders');
    const door = new SignInPage(page);
    await door.signIn('not the password at all');
    await expect(door.error).toContainText('do not belong together');
    await door.signIn();
    await page.waitForURL('**/admin/orders');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders');
  });
});
