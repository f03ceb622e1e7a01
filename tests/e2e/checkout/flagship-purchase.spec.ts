import { ArticlePage } from '../pages/article-page';
import { CartDrawer } from '../pages/cart-drawer';
import { CartPage } from '../pages/cart-page';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from '../support/buyer';
import { expectOnePurchase } from '../support/expect-purchase';
import { expect, test } from '../support/test';

const SKU = 'NUE-CM-1';
const PRICE = 'PKR\u00a06,800';
const TOTAL = 'PKR\u00a07,050';
const TOTAL_MINOR = 705_000;

test('a reader buys the massager from the article, with JavaScript', async ({ page, database }) => {
  const buyer = newBuyer();
  const article = new ArticlePage(page);
  await article.open();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('neck pain');
  await expect(article.productCard).toContainText(PRICE);
  await article.buyButton.click();
  const drawer = new CartDrawer(page);
  await expect(drawer.root).toContainText('Single');
  await drawer.cartLink.click();

  const cart = new CartPage(page);
  await expect(cart.total).toHaveText(TOTAL);
  await cart.checkoutLink.click();

  const checkout = new CheckoutPage(page);
  await checkout.fill(buyer);
  await expect(checkout.total).toHaveText(TOTAL);
  await expect(checkout.submit).toHaveText(`Pay ${TOTAL} by card`);
  await checkout.submit.click();

  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await expect(payment.payButton).toHaveText('Pay PKR 7,050.00');
  await payment.payByCard(CARDS.success);

  const orderPage = new OrderPage(page);
  await orderPage.expectThanks();
  await expect(orderPage.total).toHaveText(TOTAL);
  await expect(page.getByText(buyer.email).first()).toBeVisible();
  const { order } = await expectOnePurchase(database, { buyer, sku: SKU, units: 1, totalMinor: TOTAL_MINOR });
  expect(order.shippingPhone).toBe('+923001234567');
  expect(await orderPage.orderNumber()).toBe(String(order.orderNumber));
  await cart.open();
  await expect(page.getByText('Your cart is empty.')).toBeVisible();
});

test('the link in the mail opens the order on another device', async ({
  page,
  database,
  newVisitor,
  testProduct,
}) => {
  const buyer = newBuyer();
  const drawer = new CartDrawer(page);
  await page.goto(`/products/${testProduct.slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await drawer.checkoutLink.click();
  const checkout = new CheckoutPage(page);
  await checkout.fill(buyer);
  await checkout.submit.click();
  await new PaymentPage(page).payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  const { order, mail } = await expectOnePurchase(database, {
    buyer,
    sku: testProduct.sku,
    units: 1,
    totalMinor: 525_000,
  });
  const link = /https?:\/\/\S+\/orders\/\S+/.exec(mail.text)?.[0] ?? '';
  const elsewhere = await (await newVisitor()).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByText(`Order ${order.orderNumber},`)).toBeVisible();
  await expect(new OrderPage(elsewhere).heading).toHaveText('Your order');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader buys the massager from the article', async ({ page, database }) => {
    const buyer = newBuyer();
    const article = new ArticlePage(page);
    await article.open();
    await article.buyButton.click();

    await page.waitForURL('**/cart');
    const cart = new CartPage(page);
    await expect(cart.total).toHaveText(TOTAL);
    await cart.checkoutLink.click();

    const checkout = new CheckoutPage(page);
    await checkout.fill(buyer);
    await expect(checkout.total).toHaveText(TOTAL);
    await checkout.submit.click();

    const payment = new PaymentPage(page);
    await payment.expectOpen();
    await payment.payByCard(CARDS.success);
    const orderPage = new OrderPage(page);
    await orderPage.expectThanks();
    await expect(orderPage.total).toHaveText(TOTAL);
    await expectOnePurchase(database, { buyer, sku: SKU, units: 1, totalMinor: TOTAL_MINOR });
  });

  test('the cart is changed and emptied by plain forms', async ({ page, testProduct }) => {
    const cart = new CartPage(page);
    await page.goto(`/products/${testProduct.slug}`);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(cart.quantityOf(testProduct.title)).toHaveValue('1');
    await cart.line(testProduct.title).getByRole('button', { name: 'One more' }).click();
    await expect(cart.quantityOf(testProduct.title)).toHaveValue('2');
    await cart.quantityOf(testProduct.title).fill('5');
    await cart.quantityOf(testProduct.title).press('Enter');
    await expect(cart.quantityOf(testProduct.title)).toHaveValue('5');
    await expect(cart.total).toHaveText('PKR\u00a025,000');
    await cart.line(testProduct.title).getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('Your cart is empty.')).toBeVisible();
  });
});
