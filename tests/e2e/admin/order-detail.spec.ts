import { readPdfText } from '../../support/read-pdf-text';
import { AdminOrderPage } from '../pages/admin-order-page';
import { buyByCard, buyForCash, type TestOrder } from '../support/buy-by-request';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { listMails } from '../support/inbox';
import { expect, test } from '../support/test';

test('three orders are packed by their packing slips and dispatched with tracking; each buyer gets a mail', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  test.slow();
  const bought: TestOrder[] = [];
  for (let made = 0; made < 3; made += 1) bought.push(await buyForCash(await newVisitor(), testProduct));
  const orderPage = new AdminOrderPage(page);
  await orderPage.open(bought[0]?.orderNumber ?? '');
  await expect(orderPage.nextStep).toContainText('Pack and send 1 piece');
  await expectAccessiblePage(page);

  const numbers = bought.map(({ orderNumber }) => `NUE-${orderNumber}`).join(',');
  const slips = await page.request.get(`/admin/orders/slips?orders=${numbers}`);
  expect(slips.headers()['content-type']).toBe('application/pdf');
  const text = readPdfText(await slips.body());
  for (const { orderNumber } of bought) expect(text).toContain(`Order #${orderNumber}`);
  expect(text).toContain('Cash to collect');
  expect(text).toContain(testProduct.sku);

  for (const [index, { orderNumber, email }] of bought.entries()) {
    await orderPage.open(orderNumber);
    await orderPage.fillFulfilment({ carrier: 'TCS', trackingNumber: `77900${index}` });
    await orderPage.dispatch();
    await orderPage.expectDone('Sent');
    await expect(orderPage.section('Parcel')).toContainText(`77900${index}`);
    await expect.poll(async () => (await listMails(email)).map(({ subject }) => subject)).toHaveLength(2);
    const [, mail] = await listMails(email);
    expect(mail?.text).toContain(`https://www.tcsexpress.com/track/77900${index}`);
    expect(mail?.text).toContain('in cash ready');
  }
  await expectAccessiblePage(page);

  const [first] = bought;
  const shopperPage = (await first?.shopper.newPage()) ?? page;
  await shopperPage.goto(first?.orderUrl ?? '');
  await expect(shopperPage.getByRole('region', { name: 'Your parcel' })).toContainText('779000');
  await expect(shopperPage.getByRole('link', { name: 'Track your parcel' })).toHaveAttribute(
    'href',
    'https://www.tcsexpress.com/track/779000',
  );

  await orderPage.open(first?.orderNumber ?? '');
  await orderPage.openDisclosure('Mark as delivered');
  await page.getByRole('button', { name: 'It has arrived' }).click();
  await orderPage.expectDone('Delivered');
  await expect(orderPage.nextStep).toContainText('The cash is still to come');
  await page.getByRole('button', { name: 'The cash is here' }).click();
  await orderPage.expectDone('Cash collected');
  await expect(orderPage.nextStep).toContainText('Done');
});

test('a partial refund restocks its units and gets a credit note', async ({
  page,
  newVisitor,
  ownProduct,
  database,
}) => {
  test.slow();
  const { orderNumber, email } = await buyByCard(await newVisitor(), ownProduct, 3);
  const { onHand } = await database.stockOf(ownProduct.sku);
  const orderPage = new AdminOrderPage(page);
  await orderPage.open(orderNumber);
  await orderPage.openDisclosure('Issue the invoice');
  await page.getByRole('button', { name: 'Issue the invoice' }).click();
  await orderPage.expectDone('Invoice issued');

  const panel = await orderPage.openDisclosure('Refund', orderPage.section('Payment'));
  await panel.getByLabel('Refund', { exact: false }).first().fill('1');
  await panel.getByLabel('Back on the shelf').fill('1');
  await panel.getByLabel('Why').fill('The cup came cracked');
  await panel.getByRole('button', { name: 'Work out the refund' }).click();
  await expect(panel.getByRole('status')).toContainText(
    'PKR\u00a05,000 goes back to the card. 1 piece goes back',
  );
  expect((await database.stockOf(ownProduct.sku)).onHand).toBe(onHand);
  await panel.getByRole('button', { name: 'Refund this' }).click();
  await orderPage.expectDone('Refunded');
  await expect(orderPage.nextStep).toContainText('Pack and send 2 pieces');
  await expect(orderPage.section('Payment')).toContainText('1 back on the shelf');
  await expect(orderPage.timeline).toContainText('The cup came cracked');
  expect((await database.stockOf(ownProduct.sku)).onHand).toBe(onHand + 1);
  await expect
    .poll(async () => (await listMails(email)).map(({ subject }) => subject).join())
    .toContain('refund');

  await orderPage.openDisclosure('Issue a credit note');
  await page.getByRole('button', { name: 'Issue the credit note' }).click();
  await orderPage.expectDone('Credit note issued');
  const href = await page.getByRole('link', { name: /Credit note CN-/ }).getAttribute('href');
  const paper = await page.request.get(href ?? '');
  const text = readPdfText(await paper.body());
  expect(text).toContain('Credit note CN-');
  expect(text).toContain('The cup came cracked');
});

test('when two staff change one order, the second gets the conflict and keeps what they typed', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  test.slow();
  const { orderNumber } = await buyForCash(await newVisitor(), testProduct, 2);
  const [first, second] = [
    new AdminOrderPage(page),
    new AdminOrderPage(await (await newVisitor()).newPage()),
  ];
  await first.open(orderNumber);
  await second.open(orderNumber);
  await first.fillFulfilment({ carrier: 'Rider Imran', trackingNumber: 'A-1' });
  await first.dispatch();
  await first.expectDone('Sent');

  await second.fillFulfilment({ pieces: 1, carrier: 'Leopards Courier', trackingNumber: 'LC-77' });
  await second.dispatch();
  const told = second.nextStep.getByRole('alert');
  await expect(told).toContainText('This order has changed since you opened it');
  await expect(told).toContainText('2 pieces with Rider Imran, A-1');
  await expect(told).toBeFocused();
  await expect(second.nextStep.getByLabel('Tracking number')).toHaveValue('LC-77');
  await expect(second.nextStep.getByLabel('Courier')).toHaveValue('Leopards Courier');
  await second.dispatch();
  await expect(told).toContainText('Everything has left');
  await expect(second.section('Parcel')).not.toContainText('LC-77');
});

test('a mail is read and sent again, a note is kept, a flag is set and cleared', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  test.slow();
  const { orderNumber, email } = await buyForCash(await newVisitor(), testProduct);
  await expect.poll(async () => (await listMails(email)).length).toBe(1);
  const orderPage = new AdminOrderPage(page);
  await expect(async () => {
    await orderPage.open(orderNumber);
    await expect(orderPage.section('Mails').locator('summary')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await orderPage.openDisclosure('Send again', orderPage.section('Mails'));
  await page.getByRole('button', { name: 'Send it again' }).click();
  await orderPage.expectDone('On its way again');
  await expect.poll(async () => (await listMails(email)).length).toBe(2);

  await page.getByRole('link', { name: 'Read: Order confirmation' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Your NUE order ${orderNumber}`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(orderNumber);

  await orderPage.open(orderNumber);
  await orderPage.openDisclosure('Add a note');
  await page.getByLabel('Note', { exact: true }).fill('Call before noon.\nالسلام علیکم');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await orderPage.expectDone('Noted');
  await expect(orderPage.timeline).toContainText('Call before noon.');
  await orderPage.openDisclosure('Ask for a person');
  await page.getByLabel('What is to be looked at').fill('Two orders at once');
  await page.getByRole('button', { name: 'Flag the order' }).click();
  await orderPage.expectDone('Flagged');
  await orderPage.openDisclosure('Clear the flag');
  await page.getByRole('button', { name: 'Clear the flag' }).click();
  await orderPage.expectDone('Flag cleared');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an order’s address is corrected, it is partially dispatched, and a refused change is explained', async ({
    page,
    newVisitor,
    testProduct,
  }) => {
    test.slow();
    const { orderNumber } = await buyForCash(await newVisitor(), testProduct, 2);
    const orderPage = new AdminOrderPage(page);
    await orderPage.open(orderNumber);
    await orderPage.openDisclosure('Correct the address');
    await page.getByLabel('Phone').fill('12');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Please check some fields');
    await expect(page.getByLabel('Phone')).toHaveValue('12');
    await page.getByLabel('Phone').fill('0300 7654321');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await orderPage.expectDone('Address changed');
    await expect(orderPage.section('Customer and address')).toContainText('+923007654321');

    await orderPage.fillFulfilment({ pieces: 1, carrier: 'TCS', trackingNumber: 'N-1' });
    await orderPage.dispatch();
    await orderPage.expectDone('Sent');
    await expect(orderPage.nextStep).toContainText('Pack and send 1 piece');
    await orderPage.openDisclosure('Take the parcel back');
    await page.getByLabel('Why').first().fill('Never picked up');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await orderPage.expectDone('Taken back');
    await orderPage.openDisclosure('Cancel the order');
    await page.locator('details', { hasText: 'Cancel the order' }).getByLabel('Why').fill('The buyer asked');
    await page.getByRole('button', { name: 'Cancel the order' }).click();
    await orderPage.expectDone('Cancelled');
    await expect(orderPage.nextStep).toContainText('Nothing is sent');
  });
});
