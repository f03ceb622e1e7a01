import { readFile } from 'node:fs/promises';
import { rowsOfCsv } from '../support/parse-csv';
import { OrderPage } from './pages/order-page';
import { CARDS, PaymentPage } from './pages/payment-page';
import { SignInPage, StaffOrdersPage } from './pages/staff-pages';
import { type Buyer, newBuyer } from './support/buyer';
import { checkOut, putInCart } from './support/cart-api';
import { waitForMail } from './support/inbox';
import { expect, test } from './support/test';

const TOTAL_MINOR = 525_000;

test('a Monday morning: what waits, the orders to pack, their mails and timeline, the week as a file, and home', async ({
  page,
  newVisitor,
  goods,
}) => {
  // The weekend: one customer pays by card, two will pay the courier.
  const bought: { buyer: Buyer; orderNumber: string }[] = [];
  for (const paymentMethod of ['card', 'cash_on_delivery', 'cash_on_delivery']) {
    const buyer = newBuyer();
    const shopper = await newVisitor();
    await putInCart(shopper.request, goods.sku);
    const { orderNumber, redirectUrl } = await checkOut(shopper.request, {
      buyer,
      totalMinor: TOTAL_MINOR,
      paymentMethod,
    });
    if (paymentMethod === 'card') {
      const shopperPage = await shopper.newPage();
      await shopperPage.goto(redirectUrl);
      await new PaymentPage(shopperPage).payByCard(CARDS.success);
      await new OrderPage(shopperPage).expectThanks();
    }
    bought.push({ buyer, orderNumber });
  }

  await page.goto('/admin');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin');
  await expect(page.getByRole('heading', { name: 'What waits for you' })).toBeVisible();
  await page.getByRole('link', { name: /To pack and send/ }).click();
  await page.waitForURL('**/admin/orders?**');
  const list = new StaffOrdersPage(page);
  for (const { orderNumber } of bought) {
    await expect(list.rows.filter({ hasText: `#${orderNumber}` })).toHaveCount(1);
  }

  const [paid] = bought;
  if (!paid) throw new Error('nothing was bought');
  await list.rows.getByRole('link', { name: `#${paid.orderNumber}` }).click();
  const order = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`#${paid.orderNumber}`);
  await expect(order).toContainText('Payment received');
  await expect(order).toContainText('Timeline');
  expect((await waitForMail(paid.buyer.email)).subject).toContain(paid.orderNumber);

  await page.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Exports' }).click();
  await page.waitForURL('**/admin/exports');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  const rows = rowsOfCsv((await readFile(await download.path(), 'utf8')).slice(1));
  for (const { buyer, orderNumber } of bought) {
    expect(rows.find((row) => row.order_number === orderNumber)).toMatchObject({
      email: buyer.email,
      total: '5250.00',
      fulfilment_status: 'unfulfilled',
    });
  }

  await page.locator('header summary').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/sign-in?signedOut=1');
});
