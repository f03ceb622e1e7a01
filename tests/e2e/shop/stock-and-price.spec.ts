import { CartPage } from '../pages/cart-page';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { ProductPage } from '../pages/product-page';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectOnePurchase } from '../support/expect-purchase';
import { expect, test } from '../support/test';

test('a variant that is sold out cannot be chosen, and nothing can when all are', async ({
  page,
  ownProduct,
  database,
  guard,
}) => {
  const product = new ProductPage(page);
  await database.setAvailable(ownProduct.sku, 0);
  await expect(async () => {
    await product.open(ownProduct.slug);
    await expect(product.variant('Single')).toBeDisabled({ timeout: 500 });
  }).toPass();
  await expect(product.variant('Duo set')).toBeChecked();
  await expect(product.addButton).toBeEnabled();
  guard.expectResponse(409, /^\/api\/cart\/lines$/);
  expect((await page.request.post('/api/cart/lines', { data: { sku: ownProduct.sku } })).status()).toBe(409);
  await database.setAvailable(ownProduct.duoSku, 0);
  await expect(async () => {
    await page.reload();
    await expect(product.addButton).toBeDisabled({ timeout: 500 });
  }).toPass();
  await expect(product.addButton).toHaveText('Sold out');
});

test('the last unit bought by somebody else is reported before paying', async ({
  page,
  ownProduct,
  database,
  guard,
  newVisitor,
}) => {
  guard.expectResponse(409, /^\/api\/checkout$/);
  await database.setAvailable(ownProduct.sku, 1);
  await addToCart(page.request, ownProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(newBuyer());

  const quicker = await newVisitor();
  await addToCart(quicker.request, ownProduct.sku);
  await checkOut(quicker.request, { buyer: newBuyer(), totalMinor: 525_000 });

  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.summary).toContainText('Some items are out of stock');
  await expect(checkout.summary).toContainText('You haven’t been charged');
  await checkout.summary.getByRole('link', { name: 'Go to your cart' }).click();
  await expect(new CartPage(page).line(ownProduct.title)).toContainText(
    'It has sold out since you added it. Remove it to continue.',
  );
});

test('the last unit bought by somebody else is reported without JavaScript too', async ({
  newVisitor,
  ownProduct,
  database,
}) => {
  await database.setAvailable(ownProduct.sku, 1);
  const context = await newVisitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  await addToCart(context.request, ownProduct.sku);
  const checkout = new CheckoutPage(page);
  const buyer = newBuyer();
  await checkout.open();
  await checkout.fill(buyer);
  const quicker = await newVisitor();
  await addToCart(quicker.request, ownProduct.sku);
  await checkOut(quicker.request, { buyer: newBuyer(), totalMinor: 525_000 });
  await checkout.submit.click();
  await expect(checkout.summary).toContainText('You haven’t been charged');
  await expect(checkout.field('Full name')).toHaveValue(buyer.name);
  expect(await database.ordersOf(buyer.email)).toHaveLength(0);
});

test('insufficient stock is shown in the cart, and a smaller quantity lets the buyer continue', async ({
  page,
  ownProduct,
  database,
}) => {
  await addToCart(page.request, ownProduct.sku, 3);
  await database.setAvailable(ownProduct.sku, 2);
  const cart = new CartPage(page);
  await cart.open();
  await expect(cart.line(ownProduct.title)).toContainText('Only 2 left. Choose 2 or fewer to continue.');
  await cart.line(ownProduct.title).getByRole('button', { name: 'One less' }).click();
  await expect(cart.quantityOf(ownProduct.title)).toHaveValue('2');
  await expect(cart.line(ownProduct.title)).not.toContainText('Only 2 left');
});

test('a price change between cart and payment is shown with the new total', async ({
  page,
  ownProduct,
  database,
  guard,
}) => {
  guard.expectResponse(409, /^\/api\/checkout$/);
  const buyer = newBuyer();
  await addToCart(page.request, ownProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await expect(checkout.total).toHaveText('PKR\u00a05,250');
  await database.setPrice(ownProduct.sku, 600_000);
  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.summary).toContainText('The total has changed');
  await expect(checkout.summary).toContainText('PKR\u00a06,250');
  await expect(checkout.total).toHaveText('PKR\u00a06,250');
  await expect(checkout.field('Full name')).toHaveValue(buyer.name);
  expect(await database.ordersOf(buyer.email)).toHaveLength(0);
  await expect(checkout.submit).toHaveText('Pay PKR\u00a06,250 by card');
  await checkout.submit.click();
  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await payment.payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: ownProduct.sku, units: 1, totalMinor: 625_000 });
});

test('a price change appears on the product page within seconds, and as a message in the cart', async ({
  page,
  ownProduct,
  database,
}) => {
  await addToCart(page.request, ownProduct.sku);
  const path = `/products/${ownProduct.slug}`;
  expect(await (await page.request.get(path)).text()).toContain('PKR\u00a05,000');
  await database.setPrice(ownProduct.sku, 450_000);
  // A requested page is rendered again as soon as the server is notified of the change, before queued pages.
  await expect(async () => {
    expect(await (await page.request.get(path)).text()).toContain('PKR\u00a04,500');
  }).toPass({ intervals: [100] });
  const cart = new CartPage(page);
  await cart.open();
  await expect(cart.line(ownProduct.title)).toContainText(
    'The price changed from PKR\u00a05,000 to PKR\u00a04,500',
  );
  await expect(cart.total).toHaveText('PKR\u00a04,750');
});
