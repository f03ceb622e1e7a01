import { readFile } from 'node:fs/promises';
import { parseCsvRows } from '../../support/parse-csv';
import { SignInPage } from '../pages/admin-pages';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { withoutWebhooks } from '../support/sandbox';
import { expect, test } from '../support/test';

const TOTAL_MINOR = 525_000;

test.beforeEach(async ({ page }) => {
  await page.goto('/admin');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin');
});

test('the dashboard shows what is waiting, and links to it', async ({ page, newVisitor, testProduct }) => {
  const shopper = await newVisitor();
  await addToCart(shopper.request, testProduct.sku);
  await checkOut(shopper.request, {
    buyer: newBuyer(),
    totalMinor: TOTAL_MINOR,
    paymentMethod: 'cash_on_delivery',
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await expect(page.getByRole('img', { name: 'Sales and refunds by day' })).toBeVisible();
  await expectAccessiblePage(page);
  await page.getByRole('link', { name: /To pack and send/ }).click();
  await page.waitForURL('**/admin/orders?**');
  await expect(page.getByRole('main').locator('tbody tr').first()).toBeVisible();
});

test('on a phone the back-office navigation is a sheet that opens and closes with the keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const rooms = page.getByRole('navigation', { name: 'Back office' });
  await expect(rooms).toBeHidden();
  await page.getByRole('button', { name: 'Menu', exact: true }).press('Enter');
  await expect(rooms.getByRole('link', { name: 'Exports' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rooms).toBeHidden();
  await page.getByRole('button', { name: 'Menu', exact: true }).press('Enter');
  await rooms.getByRole('link', { name: 'Exports' }).click();
  await page.waitForURL('**/admin/exports');
});

test('orders are exported with progress, and the file is valid CSV', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  const buyer = { ...newBuyer(), name: '=Ayesha "A", Khan' };
  const shopper = await newVisitor();
  await addToCart(shopper.request, testProduct.sku);
  const { orderNumber } = await checkOut(shopper.request, {
    buyer,
    totalMinor: TOTAL_MINOR,
    paymentMethod: 'cash_on_delivery',
  });
  await page.goto('/admin/exports');
  await expectAccessiblePage(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  await expect(page.getByRole('status')).toContainText('saved.');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const row = parseCsvRows(text.slice(1)).find((found) => found.order_number === orderNumber);
  expect(row).toMatchObject({
    total: '5250.00',
    currency: 'PKR',
    name: `'${buyer.name}`,
    email: buyer.email,
  });
  expect(row?.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:00$/);
});

test('the payment reconciliation finds a payment whose webhook was lost, and records it', async ({
  page,
  newVisitor,
  testProduct,
  database,
}) => {
  const buyer = newBuyer();
  const shopper = await newVisitor();
  await addToCart(shopper.request, testProduct.sku);
  const { orderNumber, redirectUrl } = await checkOut(shopper.request, { buyer, totalMinor: TOTAL_MINOR });
  await withoutWebhooks(async () => {
    const paid = await shopper.request.post(redirectUrl, {
      form: { card_number: '4242424242424242', exp: '12/40', cvc: '123', name: buyer.name },
      maxRedirects: 0,
    });
    expect(paid.status()).toBe(303);
    await page.goto('/admin/money');
    await page.getByRole('button', { name: 'Compare' }).click();
    const finding = page.getByRole('listitem').filter({ hasText: `#${orderNumber}` });
    await expect(finding).toContainText('Paid at Stripe, not here', { timeout: 30_000 });
    await expect(page.getByText('This page loads itself anew')).toHaveCount(0, { timeout: 30_000 });
    await expectAccessiblePage(page);
    await finding.getByRole('button', { name: 'Record the payment' }).click();
    await expect(finding).toContainText('the order is placed');
    expect(await database.orderByNumber(orderNumber)).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
    });
  });
  const { id } = await database.orderByNumber(orderNumber);
  await expect.poll(() => database.stripeEventsOf(id)).toContain('checkout.session.completed');
  await page.goto(`/admin/money/events?q=${orderNumber}`);
  await page.getByRole('link', { name: 'checkout.session.completed' }).click();
  await page.getByRole('button', { name: 'Process again' }).click();
  await expect(page.getByRole('status')).toContainText('The worker has been asked');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('row', { name: /Processed again/ })).not.toContainText('Never', {
      timeout: 500,
    });
  }).toPass();
});
