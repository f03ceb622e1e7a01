import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { parseCsvRows } from '../../support/parse-csv';
import { readPdfText } from '../../support/read-pdf-text';
import { AdminOrderPage } from '../pages/admin-order-page';
import { AdminOrdersPage } from '../pages/admin-pages';
import type { AuthenticatorApp } from '../support/authenticator-app';
import { buyByCard, buyForCash, type TestOrder } from '../support/buy-by-request';
import { setUpSecondFactor } from '../support/second-factor';
import { createStaff, signInByForm, signInByRequest, type TestStaff } from '../support/staff';
import { expect, test } from '../support/test';

/** The manager sets up a second factor in another browser. */
async function protectAccount(browser: BrowserContext, person: TestStaff): Promise<AuthenticatorApp> {
  await signInByRequest(browser.request, person);
  const page = await browser.newPage();
  await page.goto('/admin/account/second-factor');
  return (await setUpSecondFactor(page, person.password)).app;
}

async function printSlips(page: Page, list: AdminOrdersPage, bought: readonly TestOrder[]): Promise<string> {
  for (const { orderNumber } of bought) {
    await list.rows.getByRole('checkbox', { name: `Order #${orderNumber}` }).check();
  }
  const [asked] = await Promise.all([
    page.waitForRequest((request) => request.url().includes('/admin/orders/slips?orders=')),
    page.getByRole('button', { name: 'Packing slips' }).click(),
  ]);
  const { pathname, searchParams } = new URL(asked.url());
  const slips = await page.request.get(`${pathname}?orders=${searchParams.get('orders')}`);
  expect(slips.headers()['content-type']).toBe('application/pdf');
  return readPdfText(await slips.body());
}

test('a back-office day: sign in with the second factor, print slips, dispatch, refund, read the order, export, sign out', async ({
  page,
  newVisitor,
  ownProduct,
  database,
}) => {
  test.slow();
  // Open orders: one of three units paid by card, two of one unit with cash on delivery.
  const bought = [
    await buyByCard(await newVisitor(), ownProduct, 3),
    await buyForCash(await newVisitor(), ownProduct),
    await buyForCash(await newVisitor(), ownProduct),
  ];
  const manager = await createStaff(database, 'manager');
  const app = await protectAccount(await newVisitor(), manager);

  await signInByForm(page, { ...manager, code: app.codeAt(0) });
  await page.waitForURL('**/admin');
  await page.getByRole('link', { name: /To pack and send/ }).click();
  await page.waitForURL('**/admin/orders?**');
  const list = new AdminOrdersPage(page);
  await list.search(ownProduct.sku);
  await expect(list.rows).toHaveCount(bought.length);
  const slips = await printSlips(page, list, bought);
  for (const { orderNumber } of bought) expect(slips).toContain(`Order #${orderNumber}`);

  const orderPage = new AdminOrderPage(page);
  const [paid] = bought;
  if (!paid) throw new Error('nothing was bought');
  const { onHand } = await database.stockOf(ownProduct.sku);
  await orderPage.open(paid.orderNumber);
  const panel = await orderPage.openDisclosure('Refund', orderPage.section('Payment'));
  await panel.getByLabel('Refund', { exact: false }).first().fill('1');
  await panel.getByLabel('Back on the shelf').fill('1');
  await panel.getByLabel('Why').fill('One too many');
  await panel.getByRole('button', { name: 'Work out the refund' }).click();
  await panel.getByRole('button', { name: 'Refund this' }).click();
  await orderPage.expectDone('Refunded');
  expect((await database.stockOf(ownProduct.sku)).onHand).toBe(onHand + 1);

  for (const [index, { orderNumber }] of bought.entries()) {
    await orderPage.open(orderNumber);
    await orderPage.fillFulfilment({ carrier: 'TCS', trackingNumber: `MON-${index}` });
    await orderPage.dispatch();
    await orderPage.expectDone('Sent');
    await expect(orderPage.section('Parcel')).toContainText(`MON-${index}`);
  }

  await orderPage.open(paid.orderNumber);
  await expect(orderPage.timeline).toContainText('One too many');
  await expect(orderPage.section('Mails')).toContainText(paid.email);

  await page.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Exports' }).click();
  await page.waitForURL('**/admin/exports');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  const rows = parseCsvRows((await readFile(await download.path(), 'utf8')).slice(1));
  for (const { email, orderNumber } of bought) {
    expect(rows.find((row) => row.order_number === orderNumber)).toMatchObject({
      email,
      fulfilment_status: 'dispatched',
    });
  }

  await page.locator('header summary').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/sign-in?signedOut=1');
});
