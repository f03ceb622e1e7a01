import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { checkoutBody, newBuyer, newBuyerAbroad } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expectOnePurchase } from '../support/expect-purchase';
import { expect, test } from '../support/test';

test('an order for cash on delivery is placed at once, and the mail says what to have ready', async ({
  page,
  testProduct,
  database,
}) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.payment('Cash on delivery').check();
  await expect(checkout.submit).toHaveText('Place order, pay PKR\u00a05,250 on delivery');
  await checkout.submit.click();
  const orderPage = new OrderPage(page);
  await orderPage.expectThanks();
  await expect(orderPage.status).toContainText('Order received');
  await expect(orderPage.status).toContainText('You’ll pay the courier in cash.');
  const { mail } = await expectOnePurchase(database, {
    buyer,
    sku: testProduct.sku,
    units: 1,
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  expect(mail.text).toMatch(/have PKR\s5,250 ready for the courier/);
});

test('cash on delivery is not offered for Germany', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await expect(checkout.payment('Cash on delivery')).toBeVisible();
  await checkout.country.selectOption('DE');
  await expect(checkout.payment('Cash on delivery')).toHaveCount(0);
  await expect(checkout.payment('Card')).toBeChecked();
});

test('cash on delivery for Germany is refused by the server too', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  const asked = checkoutBody(newBuyerAbroad(), {
    expectedTotalMinor: 1_050_000,
    paymentMethod: 'cash_on_delivery',
  });
  const response = await page.request.post('/api/checkout', {
    data: { ...asked, deliveryOption: 'international' },
  });
  expect(response.status()).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'cash_on_delivery_unavailable' });
});
