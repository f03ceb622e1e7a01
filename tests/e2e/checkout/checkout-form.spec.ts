import type { Page } from '@playwright/test';
import { CheckoutPage } from '../pages/checkout-page';
import { PaymentPage } from '../pages/payment-page';
import { newBuyer, newBuyerAbroad } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expect, test } from '../support/test';

const WRONG = { ...newBuyer(), email: 'ayesha@', line1: '', phone: '12' };

/** Submits the form with three invalid fields; expects an error at each, and the other input kept. */
async function expectMistakesTold(page: Page): Promise<void> {
  const checkout = new CheckoutPage(page);
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.summary).toContainText('Please check these fields');
  const told = { Email: 'Enter a complete email address', Phone: 'isn’t a complete phone number' };
  for (const [label, words] of Object.entries(told)) {
    await expect(checkout.field(label)).toHaveAccessibleDescription(new RegExp(words));
    await expect(checkout.field(label)).toHaveAttribute('aria-invalid', 'true');
    await expect(checkout.summary.getByRole('link', { name: words })).toBeVisible();
  }
  await expect(checkout.field('Street and house number')).toHaveAccessibleDescription(/Enter the street/);
  await expect(checkout.field('Email')).toHaveValue(WRONG.email);
  await expect(checkout.field('Full name')).toHaveValue(WRONG.name);
  await expect(checkout.field('City')).toHaveValue(WRONG.city);
  await expect(checkout.field('Phone')).toHaveValue(WRONG.phone);
  await expect(checkout.delivery('Express delivery')).toBeChecked();
  await expect(checkout.payment('Cash on delivery')).toBeChecked();
  await expect(checkout.safety).toBeChecked();
  await checkout.summary.getByRole('link', { name: 'isn’t a complete phone number' }).click();
  await expect(checkout.field('Phone')).toBeFocused();
}

async function sendMistakes(page: Page): Promise<CheckoutPage> {
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(WRONG);
  await checkout.delivery('Express delivery').check();
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.click();
  return checkout;
}

test('validation errors are shown at their fields, and nothing typed is lost', async ({
  page,
  testProduct,
  database,
  guard,
}) => {
  guard.expectResponse(422, /^\/api\/checkout$/);
  await addToCart(page.request, testProduct.sku);
  const checkout = await sendMistakes(page);
  await expectMistakesTold(page);
  const buyer = newBuyer();
  await checkout.fill(buyer);
  await checkout.payment('Card').check();
  await checkout.submit.click();
  await new PaymentPage(page).expectOpen();
  expect(await database.ordersOf(buyer.email)).toHaveLength(1);
});

test('a postal code that is invalid in Germany is reported at its field', async ({
  page,
  testProduct,
  guard,
}) => {
  guard.expectResponse(422, /^\/api\/checkout$/);
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill({ ...newBuyerAbroad(), postalCode: 'ABC' });
  await expect(checkout.delivery('Tracked airmail')).toBeChecked();
  await checkout.submit.click();
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.field('Postal code')).toHaveAccessibleDescription(
    /isn’t a valid postal code for Germany/,
  );
});

test('choosing another country updates delivery, total and fields', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.field('Full name').fill('Jürgen Groß');
  await expect(checkout.total).toHaveText('PKR\u00a05,250');
  await checkout.country.selectOption('DE');
  await expect(checkout.delivery('Tracked airmail')).toBeChecked();
  await expect(checkout.delivery('Standard delivery')).toHaveCount(0);
  await expect(checkout.total).toHaveText('PKR\u00a010,500');
  await expect(checkout.submit).toHaveText('Pay PKR\u00a010,500 by card');
  await expect(checkout.field('Full name')).toHaveValue('Jürgen Groß');
  await checkout.country.selectOption('AE');
  await expect(checkout.total).toHaveText('PKR\u00a08,500');
  await checkout.country.selectOption('PK');
  await checkout.delivery('Express delivery').check();
  await expect(checkout.total).toHaveText('PKR\u00a05,600');
});

test('while the delivery quote of another country is loading, the old total cannot be paid', async ({
  page,
  testProduct,
  database,
}) => {
  let answer = () => {};
  const isAllowed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/checkout/delivery-options**', async (route) => {
    await isAllowed;
    await route.continue();
  });
  const buyer = newBuyerAbroad();
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await expect(checkout.form.getByText('Looking up delivery to this country')).toBeAttached();
  await expect(checkout.submit).toHaveAttribute('aria-busy', 'true');
  await checkout.submit.click();
  answer();
  await expect(checkout.total).toHaveText('PKR\u00a010,500');
  expect(await database.ordersOf(buyer.email)).toEqual([]);
  await checkout.submit.click();
  await new PaymentPage(page).expectOpen();
});

test('an order to Germany is paid by card', async ({ page, testProduct, database }) => {
  const buyer = newBuyerAbroad();
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await expect(checkout.total).toHaveText('PKR\u00a010,500');
  await checkout.submit.click();
  await new PaymentPage(page).expectOpen();
  const orders = await database.ordersOf(buyer.email);
  expect(orders).toMatchObject([{ totalMinor: 1_050_000, shippingPhone: '+4915123456789' }]);
});

test('checkout with an empty cart leads back to the shop', async ({ page }) => {
  await page.goto('/checkout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cart is empty');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('validation errors are shown at their fields, and nothing typed is lost', async ({
    page,
    testProduct,
  }) => {
    await addToCart(page.request, testProduct.sku);
    await sendMistakes(page);
    await page.waitForURL('**/checkout');
    await expectMistakesTold(page);
  });

  test('choosing another country updates delivery and total', async ({ page, testProduct, database }) => {
    const buyer = newBuyerAbroad();
    await addToCart(page.request, testProduct.sku);
    const checkout = new CheckoutPage(page);
    await checkout.open();
    await expect(checkout.total).toHaveText('PKR\u00a05,250');
    await checkout.fill(buyer);
    await checkout.updateDelivery.click();
    await expect(checkout.delivery('Tracked airmail')).toBeChecked();
    await expect(checkout.total).toHaveText('PKR\u00a010,500');
    await expect(checkout.field('Full name')).toHaveValue(buyer.name);
    await checkout.submit.click();
    await new PaymentPage(page).expectOpen();
    expect(await database.ordersOf(buyer.email)).toMatchObject([{ totalMinor: 1_050_000 }]);
  });
});
