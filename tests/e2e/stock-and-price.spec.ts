import { CartPage } from './pages/cart-page';
import { CheckoutPage } from './pages/checkout-page';
import { OrderPage } from './pages/order-page';
import { CARDS, PaymentPage } from './pages/payment-page';
import { ProductPage } from './pages/product-page';
import { newBuyer } from './support/buyer';
import { checkOut, putInCart } from './support/cart-api';
import { expectOnePurchase } from './support/expect-purchase';
import { expect, test } from './support/test';

test('a variant that is sold out cannot be chosen, and nothing can when all are', async ({
  page,
  ownGoods,
  database,
  guard,
}) => {
  const product = new ProductPage(page);
  await database.setAvailable(ownGoods.sku, 0);
  await expect(async () => {
    await product.open(ownGoods.slug);
    await expect(product.variant('Single')).toBeDisabled({ timeout: 500 });
  }).toPass();
  await expect(product.variant('Duo set')).toBeChecked();
  await expect(product.addButton).toBeEnabled();
  guard.expectAnswer(409, /^\/api\/cart\/lines$/);
  expect((await page.request.post('/api/cart/lines', { data: { sku: ownGoods.sku } })).status()).toBe(409);
  await database.setAvailable(ownGoods.duoSku, 0);
  await expect(async () => {
    await page.reload();
    await expect(product.addButton).toBeDisabled({ timeout: 500 });
  }).toPass();
  await expect(product.addButton).toHaveText('Sold out');
});

test('the last unit taken by somebody else is told before paying', async ({
  page,
  ownGoods,
  database,
  guard,
  newVisitor,
}) => {
  guard.expectAnswer(409, /^\/api\/checkout$/);
  await database.setAvailable(ownGoods.sku, 1);
  await putInCart(page.request, ownGoods.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(newBuyer());

  const quicker = await newVisitor();
  await putInCart(quicker.request, ownGoods.sku);
  await checkOut(quicker.request, { buyer: newBuyer(), totalMinor: 525_000 });

  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.summary).toContainText('Not everything is in stock');
  await expect(checkout.summary).toContainText('Nothing was charged');
  await checkout.summary.getByRole('link', { name: 'Go to your cart' }).click();
  await expect(new CartPage(page).line(ownGoods.title)).toContainText(
    'It sold out in the meantime. Remove it to go on.',
  );
});

test('the last unit taken by somebody else is told without JavaScript too', async ({
  newVisitor,
  ownGoods,
  database,
}) => {
  await database.setAvailable(ownGoods.sku, 1);
  const context = await newVisitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await putInCart(context.request, ownGoods.sku);
  const checkout = new CheckoutPage(page);
  const buyer = newBuyer();
  await checkout.open();
  await checkout.fill(buyer);
  const quicker = await newVisitor();
  await putInCart(quicker.request, ownGoods.sku);
  await checkOut(quicker.request, { buyer: newBuyer(), totalMinor: 525_000 });
  await checkout.submit.click();
  await expect(checkout.summary).toContainText('Nothing was charged');
  await expect(checkout.field('Full name')).toHaveValue(buyer.name);
  expect(await database.ordersOf(buyer.email)).toHaveLength(0);
});

test('fewer left than wanted is told in the cart, and choosing fewer lets the buyer go on', async ({
  page,
  ownGoods,
  database,
}) => {
  await putInCart(page.request, ownGoods.sku, 3);
  await database.setAvailable(ownGoods.sku, 2);
  const cart = new CartPage(page);
  await cart.open();
  await expect(cart.line(ownGoods.title)).toContainText('Only 2 left. Choose 2 or fewer to go on.');
  await cart.line(ownGoods.title).getByRole('button', { name: 'One less' }).click();
  await expect(cart.quantityOf(ownGoods.title)).toHaveValue('2');
  await expect(cart.line(ownGoods.title)).not.toContainText('Only 2 left');
});

test('a price that changed between cart and payment is told with the new total', async ({
  page,
  ownGoods,
  database,
  guard,
}) => {
  guard.expectAnswer(409, /^\/api\/checkout$/);
  const buyer = newBuyer();
  await putInCart(page.request, ownGoods.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await expect(checkout.total).toHaveText('Rs\u00a05,250');
  await database.setPrice(ownGoods.sku, 600_000);
  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.summary).toContainText('The total has changed');
  await expect(checkout.summary).toContainText('Rs\u00a06,250');
  await expect(checkout.total).toHaveText('Rs\u00a06,250');
  await expect(checkout.field('Full name')).toHaveValue(buyer.name);
  expect(await database.ordersOf(buyer.email)).toHaveLength(0);
  await expect(checkout.submit).toHaveText('Pay Rs\u00a06,250 by card');
  await checkout.submit.click();
  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await payment.payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: ownGoods.sku, units: 1, totalMinor: 625_000 });
});

test('a change of price is soon on the product page, and a notice in the cart', async ({
  page,
  ownGoods,
  database,
}) => {
  await putInCart(page.request, ownGoods.sku);
  const path = `/products/${ownGoods.slug}`;
  expect(await (await page.request.get(path)).text()).toContain('Rs\u00a05,000');
  await database.setPrice(ownGoods.sku, 450_000);
  // Who asks gets the new page as soon as the server has heard of the change, whatever else it has to render.
  await expect(async () => {
    expect(await (await page.request.get(path)).text()).toContain('Rs\u00a04,500');
  }).toPass({ intervals: [100] });
  const cart = new CartPage(page);
  await cart.open();
  await expect(cart.line(ownGoods.title)).toContainText(
    'The price changed from Rs\u00a05,000 to Rs\u00a04,500',
  );
  await expect(cart.total).toHaveText('Rs\u00a04,750');
});
