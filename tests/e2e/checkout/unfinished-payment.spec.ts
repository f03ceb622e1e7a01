import { CartPage } from '../pages/cart-page';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectOnePurchase } from '../support/expect-purchase';
import { expireSession, sessionStatus } from '../support/sandbox';
import { expect, test } from '../support/test';

test('a buyer who leaves the payment page can check out again, and stock is reserved once', async ({
  page,
  ownProduct,
  database,
}) => {
  const buyer = newBuyer();
  // The last two: the buyer's own unpaid order must not stand in their way.
  await database.setAvailable(ownProduct.sku, 2);
  await addToCart(page.request, ownProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.submit.click();
  await new PaymentPage(page).expectOpen();
  const [first] = await database.ordersOf(buyer.email);
  const [firstPayment] = await database.paymentsOf(first?.id ?? '');

  const cart = new CartPage(page);
  await cart.open();
  await cart.line(ownProduct.title).getByRole('button', { name: 'One more' }).click();
  await expect(cart.total).toHaveText('PKR\u00a010,000');
  await cart.checkoutLink.click();
  await checkout.fill(buyer);
  await checkout.submit.click();
  const payment = new PaymentPage(page);
  await payment.expectOpen();
  expect(await database.stockOf(ownProduct.sku)).toMatchObject({ onHand: 2, reserved: 2 });
  expect(await sessionStatus(firstPayment?.sessionId ?? '')).toBe('expired');
  await payment.payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: ownProduct.sku, units: 2, totalMinor: 1_000_000 });
  expect(await database.stockOf(ownProduct.sku)).toMatchObject({ onHand: 0, reserved: 0 });
  const orders = await database.ordersOf(buyer.email);
  expect(orders.map(({ status }) => status)).toEqual(['cancelled', 'placed']);
});

test('a second checkout of the same cart leads to the same checkout session', async ({
  page,
  testProduct,
  database,
}) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const first = await checkOut(page.request, { buyer, totalMinor: 525_000 });
  const second = await checkOut(page.request, { buyer, totalMinor: 525_000 });
  expect(second).toEqual(first);
  expect(await database.ordersOf(buyer.email)).toHaveLength(1);
});

test('an unpaid order is paid from its own page', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { orderNumber } = await checkOut(page.request, { buyer, totalMinor: 525_000 });
  await page.goto('/account');
  await page.getByRole('link', { name: `Order ${orderNumber}` }).click();
  const orderPage = new OrderPage(page);
  await expect(orderPage.status).toContainText('Waiting for payment');
  await orderPage.finishPaying.click();
  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await payment.payByCard(CARDS.success);
  await orderPage.expectThanks();
  await expectOnePurchase(database, { buyer, sku: testProduct.sku, units: 1, totalMinor: 525_000 });
});

test('an expired checkout session releases the stock and says so', async ({ page, ownProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, ownProduct.sku);
  const { orderNumber } = await checkOut(page.request, { buyer, totalMinor: 525_000 });
  const order = await database.orderByNumber(orderNumber);
  const [payment] = await database.paymentsOf(order.id);
  const sessionId = payment?.sessionId ?? '';
  expect(await database.stockOf(ownProduct.sku)).toMatchObject({ onHand: 50, reserved: 1 });
  await expireSession(sessionId);
  await page.goto(`/checkout/return?session_id=${sessionId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The payment page has closed');
  expect(await database.stockOf(ownProduct.sku)).toMatchObject({ onHand: 50, reserved: 0 });
  await page.goto(`/orders/${order.accessToken}`);
  await expect(new OrderPage(page).status).toContainText('Not paid in time');
});

test('a checkout return URL opens the order only in the browser that started it', async ({
  page,
  testProduct,
  database,
  newVisitor,
}) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { orderNumber, redirectUrl } = await checkOut(page.request, { buyer, totalMinor: 525_000 });
  const order = await database.orderByNumber(orderNumber);
  await page.goto(redirectUrl);
  await new PaymentPage(page).payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  const [payment] = await database.paymentsOf(order.id);
  const back = `/checkout/return?session_id=${payment?.sessionId ?? ''}`;
  await page.goto(back);
  await page.waitForURL(`**/orders/${order.accessToken}**`);
  const stranger = await (await newVisitor()).newPage();
  await stranger.goto(back);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('We’ve received this payment');
  expect(await stranger.content()).not.toContain(order.accessToken);
  expect(await stranger.content()).not.toContain(buyer.email);
});

test('a double click on "Pay" makes one order and one checkout session', async ({
  page,
  testProduct,
  database,
}) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.submit.dblclick();
  await new PaymentPage(page).expectOpen();
  const orders = await database.ordersOf(buyer.email);
  expect(orders).toHaveLength(1);
  expect(await database.paymentsOf(orders[0]?.id ?? '')).toHaveLength(1);
});

test('the same order sent five times at once is one order', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => checkOut(page.request, { buyer, totalMinor: 525_000 })),
  );
  expect(new Set(answers.map(({ redirectUrl }) => redirectUrl)).size).toBe(1);
  expect(await database.ordersOf(buyer.email)).toHaveLength(1);
});

test('a double click on "Place order" makes one order', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.dblclick();
  await page.waitForURL('**/orders/*');
  expect(await database.ordersOf(buyer.email)).toHaveLength(1);
});
