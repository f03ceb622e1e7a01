import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { rowsOfCsv } from '../support/parse-csv';
import { readPdfText } from '../support/read-pdf-text';
import { DeskPage } from './pages/desk-page';
import { StaffOrdersPage } from './pages/staff-pages';
import type { AuthenticatorApp } from './support/authenticator-app';
import { type Bought, buyByCard, buyForCash } from './support/bought';
import { setUpSecondFactor } from './support/second-factor';
import { createStaff, type StaffPerson, signInByForm, signInByRequest } from './support/staff';
import { expect, test } from './support/test';

/** Some day last week, in another browser: the manager sets up a second factor. */
async function protectAccount(browser: BrowserContext, person: StaffPerson): Promise<AuthenticatorApp> {
  await signInByRequest(browser.request, person);
  const page = await browser.newPage();
  await page.goto('/admin/account/second-factor');
  return (await setUpSecondFactor(page, person.password)).app;
}

async function printSlips(page: Page, list: StaffOrdersPage, bought: readonly Bought[]): Promise<string> {
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

test('a Monday morning: in with the second factor, pack, send, refund, read, take the week along, and home', async ({
  page,
  newVisitor,
  ownGoods,
  database,
}) => {
  test.slow();
  // The weekend: one customer pays by card for three pieces, two will pay the courier for one.
  const bought = [
    await buyByCard(await newVisitor(), ownGoods, 3),
    await buyForCash(await newVisitor(), ownGoods),
    await buyForCash(await newVisitor(), ownGoods),
  ];
  const manager = await createStaff(database, 'manager');
  const app = await protectAccount(await newVisitor(), manager);

  await signInByForm(page, { ...manager, code: app.codeAt(0) });
  await page.waitForURL('**/admin');
  await page.getByRole('link', { name: /To pack and send/ }).click();
  await page.waitForURL('**/admin/orders?**');
  const list = new StaffOrdersPage(page);
  await list.search(ownGoods.sku);
  await expect(list.rows).toHaveCount(bought.length);
  const slips = await printSlips(page, list, bought);
  for (const { orderNumber } of bought) expect(slips).toContain(`Order #${orderNumber}`);

  const desk = new DeskPage(page);
  const [paid] = bought;
  if (!paid) throw new Error('nothing was bought');
  const { onHand } = await database.stockOf(ownGoods.sku);
  await desk.open(paid.orderNumber);
  const panel = await desk.unfold('Refund', desk.part('Payment'));
  await panel.getByLabel('Refund', { exact: false }).first().fill('1');
  await panel.getByLabel('Back on the shelf').fill('1');
  await panel.getByLabel('Why').fill('One too many');
  await panel.getByRole('button', { name: 'Work out the refund' }).click();
  await panel.getByRole('button', { name: 'Refund this' }).click();
  await desk.expectDone('Refunded');
  expect((await database.stockOf(ownGoods.sku)).onHand).toBe(onHand + 1);

  for (const [index, { orderNumber }] of bought.entries()) {
    await desk.open(orderNumber);
    await desk.fillParcel({ carrier: 'TCS', trackingNumber: `MON-${index}` });
    await desk.send();
    await desk.expectDone('Sent');
    await expect(desk.part('Parcel')).toContainText(`MON-${index}`);
  }

  await desk.open(paid.orderNumber);
  await expect(desk.timeline).toContainText('One too many');
  await expect(desk.part('Mails')).toContainText(paid.email);

  await page.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Exports' }).click();
  await page.waitForURL('**/admin/exports');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  const rows = rowsOfCsv((await readFile(await download.path(), 'utf8')).slice(1));
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
