import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectOnePurchase } from '../support/expect-purchase';
import { waitForMail } from '../support/inbox';
import { settleDelayedPayment } from '../support/sandbox';
import { expect, test } from '../support/test';

const TOTAL_MINOR = 525_000;

test('a declined card can be followed by one that works', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { redirectUrl } = await checkOut(page.request, { buyer, totalMinor: TOTAL_MINOR });
  await page.goto(redirectUrl);
  const payment = new PaymentPage(page);
  await payment.payByCard(CARDS.declined);
  await expect(payment.alert).toContainText('Your card was declined.');
  const [unpaid] = await database.ordersOf(buyer.email);
  expect(unpaid).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' });
  await payment.payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: testProduct.sku, units: 1, totalMinor: TOTAL_MINOR });
});

test('a card without funds is declined with its reason, and nothing is bought', async ({
  page,
  testProduct,
  database,
}) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { redirectUrl } = await checkOut(page.request, { buyer, totalMinor: TOTAL_MINOR });
  await page.goto(redirectUrl);
  const payment = new PaymentPage(page);
  await payment.payByCard(CARDS.insufficientFunds);
  await expect(payment.alert).toContainText('insufficient funds');
  const orders = await database.ordersOf(buyer.email);
  expect(orders).toMatchObject([{ status: 'pending', paymentStatus: 'unpaid' }]);
});

test('3-D Secure passed ends in a paid order', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { redirectUrl } = await checkOut(page.request, { buyer, totalMinor: TOTAL_MINOR });
  await page.goto(redirectUrl);
  const payment = new PaymentPage(page);
  await payment.payByCard(CARDS.authentication);
  await payment.authenticate('Complete');
  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: testProduct.sku, units: 1, totalMinor: TOTAL_MINOR });
});

test('3-D Secure failed can be followed by another card', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { redirectUrl } = await checkOut(page.request, { buyer, totalMinor: TOTAL_MINOR });
  await page.goto(redirectUrl);
  const payment = new PaymentPage(page);
  await payment.payByCard(CARDS.authentication);
  await payment.authenticate('Fail');
  await expect(payment.alert).toBeVisible();
  await payment.payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: testProduct.sku, units: 1, totalMinor: TOTAL_MINOR });
});

test('a delayed payment is processing first and paid later', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku, 2);
  const { orderNumber, redirectUrl } = await checkOut(page.request, { buyer, totalMinor: 1_000_000 });
  await page.goto(redirectUrl);
  await new PaymentPage(page).payByBankDebit();
  const orderPage = new OrderPage(page);
  await page.waitForURL('**/orders/*');
  await expect(orderPage.status).toContainText('Payment on its way');
  const order = await database.orderByNumber(orderNumber);
  const [payment] = await database.paymentsOf(order.id);
  await settleDelayedPayment(payment?.sessionId ?? '', 'succeed').catch(() => {
    // On a slow machine the sandbox's bank has decided by itself in the meantime.
  });
  await expect(async () => {
    await page.reload();
    await expect(orderPage.status).toContainText('Order received', { timeout: 1_000 });
  }).toPass();
  expect(await database.movementsOf(order.id)).toEqual({ [testProduct.sku]: -2 });
  expect((await waitForMail(buyer.email)).text).toContain('10,000');
});
