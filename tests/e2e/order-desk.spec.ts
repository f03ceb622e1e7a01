import { readPdfText } from '../support/read-pdf-text';
import { DeskPage } from './pages/desk-page';
import { type Bought, buyByCard, buyForCash } from './support/bought';
import { expectGoodPage } from './support/expect-good-page';
import { listMails } from './support/inbox';
import { expect, test } from './support/test';

test('three orders are packed by their slips and sent with tracking; each buyer is told', async ({
  page,
  newVisitor,
  goods,
}) => {
  test.slow();
  const bought: Bought[] = [];
  for (let made = 0; made < 3; made += 1) bought.push(await buyForCash(await newVisitor(), goods));
  const desk = new DeskPage(page);
  await desk.open(bought[0]?.orderNumber ?? '');
  await expect(desk.next).toContainText('Pack and send 1 piece');
  await expectGoodPage(page);

  const numbers = bought.map(({ orderNumber }) => `NUE-${orderNumber}`).join(',');
  const slips = await page.request.get(`/admin/orders/slips?orders=${numbers}`);
  expect(slips.headers()['content-type']).toBe('application/pdf');
  const text = readPdfText(await slips.body());
  for (const { orderNumber } of bought) expect(text).toContain(`Order #${orderNumber}`);
  expect(text).toContain('Cash to collect');
  expect(text).toContain(goods.sku);

  for (const [index, { orderNumber, email }] of bought.entries()) {
    await desk.open(orderNumber);
    await desk.fillParcel({ carrier: 'TCS', trackingNumber: `77900${index}` });
    await desk.send();
    await desk.expectDone('Sent');
    await expect(desk.part('Parcel')).toContainText(`77900${index}`);
    await expect.poll(async () => (await listMails(email)).map(({ subject }) => subject)).toHaveLength(2);
    const [, mail] = await listMails(email);
    expect(mail?.text).toContain(`https://www.tcsexpress.com/track/77900${index}`);
    expect(mail?.text).toContain('in cash ready');
  }
  await expectGoodPage(page);

  const [first] = bought;
  const shopperPage = (await first?.shopper.newPage()) ?? page;
  await shopperPage.goto(first?.orderUrl ?? '');
  await expect(shopperPage.getByRole('region', { name: 'Your parcel' })).toContainText('779000');
  await expect(shopperPage.getByRole('link', { name: 'Follow the parcel' })).toHaveAttribute(
    'href',
    'https://www.tcsexpress.com/track/779000',
  );

  await desk.open(first?.orderNumber ?? '');
  await desk.unfold('Mark as delivered');
  await page.getByRole('button', { name: 'It has arrived' }).click();
  await desk.expectDone('Delivered');
  await expect(desk.next).toContainText('The cash is still to come');
  await page.getByRole('button', { name: 'The cash is here' }).click();
  await desk.expectDone('Cash collected');
  await expect(desk.next).toContainText('Done');
});

test('a part is refunded with its goods back on the shelf, and credited', async ({
  page,
  newVisitor,
  ownGoods,
  database,
}) => {
  test.slow();
  const { orderNumber, email } = await buyByCard(await newVisitor(), ownGoods, 3);
  const { onHand } = await database.stockOf(ownGoods.sku);
  const desk = new DeskPage(page);
  await desk.open(orderNumber);
  await desk.unfold('Issue the invoice');
  await page.getByRole('button', { name: 'Issue the invoice' }).click();
  await desk.expectDone('Invoice issued');

  const panel = await desk.unfold('Refund', desk.part('Payment'));
  await panel.getByLabel('Refund', { exact: false }).first().fill('1');
  await panel.getByLabel('Back on the shelf').fill('1');
  await panel.getByLabel('Why').fill('The cup came cracked');
  await panel.getByRole('button', { name: 'Work out the refund' }).click();
  await expect(panel.getByRole('status')).toContainText(
    'Rs\u00a05,000 goes back to the card. 1 piece goes back',
  );
  expect((await database.stockOf(ownGoods.sku)).onHand).toBe(onHand);
  await panel.getByRole('button', { name: 'Refund this' }).click();
  await desk.expectDone('Refunded');
  await expect(desk.next).toContainText('Pack and send 2 pieces');
  await expect(desk.part('Payment')).toContainText('1 back on the shelf');
  await expect(desk.timeline).toContainText('The cup came cracked');
  expect((await database.stockOf(ownGoods.sku)).onHand).toBe(onHand + 1);
  await expect
    .poll(async () => (await listMails(email)).map(({ subject }) => subject).join())
    .toContain('refund');

  await desk.unfold('Issue a credit note');
  await page.getByRole('button', { name: 'Issue the credit note' }).click();
  await desk.expectDone('Credit note issued');
  const href = await page.getByRole('link', { name: /Credit note CN-/ }).getAttribute('href');
  const paper = await page.request.get(href ?? '');
  const text = readPdfText(await paper.body());
  expect(text).toContain('Credit note CN-');
  expect(text).toContain('The cup came cracked');
});

test('the second of two people is told what the first did, and keeps what they typed', async ({
  page,
  newVisitor,
  goods,
}) => {
  test.slow();
  const { orderNumber } = await buyForCash(await newVisitor(), goods, 2);
  const [first, second] = [new DeskPage(page), new DeskPage(await (await newVisitor()).newPage())];
  await first.open(orderNumber);
  await second.open(orderNumber);
  await first.fillParcel({ carrier: 'Rider Imran', trackingNumber: 'A-1' });
  await first.send();
  await first.expectDone('Sent');

  await second.fillParcel({ pieces: 1, carrier: 'Leopards Courier', trackingNumber: 'LC-77' });
  await second.send();
  const told = second.next.getByRole('alert');
  await expect(told).toContainText('This order has changed since you opened it');
  await expect(told).toContainText('2 pieces with Rider Imran, A-1');
  await expect(told).toBeFocused();
  await expect(second.next.getByLabel('Tracking number')).toHaveValue('LC-77');
  await expect(second.next.getByLabel('Courier')).toHaveValue('Leopards Courier');
  await second.send();
  await expect(told).toContainText('Everything has left');
  await expect(second.part('Parcel')).not.toContainText('LC-77');
});

test('a mail is read and sent again, a note is kept, a flag is set and cleared', async ({
  page,
  newVisitor,
  goods,
}) => {
  test.slow();
  const { orderNumber, email } = await buyForCash(await newVisitor(), goods);
  await expect.poll(async () => (await listMails(email)).length).toBe(1);
  const desk = new DeskPage(page);
  await expect(async () => {
    await desk.open(orderNumber);
    await expect(desk.part('Mails').locator('summary')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await desk.unfold('Send again', desk.part('Mails'));
  await page.getByRole('button', { name: 'Send it again' }).click();
  await desk.expectDone('On its way again');
  await expect.poll(async () => (await listMails(email)).length).toBe(2);

  await page.getByRole('link', { name: 'Read: Order confirmation' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Your NUE order ${orderNumber}`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(orderNumber);

  await desk.open(orderNumber);
  await desk.unfold('Add a note');
  await page.getByLabel('Note', { exact: true }).fill('Call before noon.\nالسلام علیکم');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await desk.expectDone('Noted');
  await expect(desk.timeline).toContainText('Call before noon.');
  await desk.unfold('Ask for a person');
  await page.getByLabel('What is to be looked at').fill('Two orders at once');
  await page.getByRole('button', { name: 'Flag the order' }).click();
  await desk.expectDone('Flagged');
  await desk.unfold('Clear the flag');
  await page.getByRole('button', { name: 'Clear the flag' }).click();
  await desk.expectDone('Flag cleared');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an order is corrected, sent in part, and refused in words', async ({ page, newVisitor, goods }) => {
    test.slow();
    const { orderNumber } = await buyForCash(await newVisitor(), goods, 2);
    const desk = new DeskPage(page);
    await desk.open(orderNumber);
    await desk.unfold('Correct the address');
    await page.getByLabel('Phone').fill('12');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Some fields need another look');
    await expect(page.getByLabel('Phone')).toHaveValue('12');
    await page.getByLabel('Phone').fill('0300 7654321');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await desk.expectDone('Address changed');
    await expect(desk.part('Customer and address')).toContainText('+923007654321');

    await desk.fillParcel({ pieces: 1, carrier: 'TCS', trackingNumber: 'N-1' });
    await desk.send();
    await desk.expectDone('Sent');
    await expect(desk.next).toContainText('Pack and send 1 piece');
    await desk.unfold('Take the parcel back');
    await page.getByLabel('Why').first().fill('Never picked up');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await desk.expectDone('Taken back');
    await desk.unfold('Cancel the order');
    await page.locator('details', { hasText: 'Cancel the order' }).getByLabel('Why').fill('The buyer asked');
    await page.getByRole('button', { name: 'Cancel the order' }).click();
    await desk.expectDone('Cancelled');
    await expect(desk.next).toContainText('Nothing is sent');
  });
});
