import type { Page } from '@playwright/test';
import { formatEdition, SAFETY_NOTE } from '../../../lib/suitability/safety-note';
import { SignInPage } from '../pages/admin-pages';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expect, test } from '../support/test';

async function sendUnconfirmed(page: Page): Promise<CheckoutPage> {
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(newBuyer());
  await checkout.payment('Cash on delivery').check();
  await checkout.safety.uncheck();
  await checkout.submit.click();
  return checkout;
}

/** What is said at the box, that the note is there to read, and that nothing else was lost. */
async function expectAskedFor(checkout: CheckoutPage, page: Page): Promise<void> {
  await expect(checkout.summary).toBeFocused();
  await checkout.summary.getByRole('link', { name: /Read the safety note and tick this box/ }).click();
  await expect(checkout.safety).toBeFocused();
  await expect(checkout.safety).toHaveAccessibleDescription(/Read the safety note and tick this box/);
  await expect(checkout.safety).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('varicose veins')).toBeVisible();
  await expect(checkout.field('Full name')).toHaveValue('Ayesha Khan');
  await expect(checkout.payment('Cash on delivery')).toBeChecked();
}

test('a checkout without the safety confirmation asks for it, and loses nothing typed', async ({
  page,
  testProduct,
  guard,
}) => {
  guard.expectResponse(422, /^\/api\/checkout$/);
  await addToCart(page.request, testProduct.sku);
  const checkout = await sendUnconfirmed(page);
  await expectAskedFor(checkout, page);
  await checkout.safety.check();
  await checkout.submit.click();
  await new OrderPage(page).expectThanks();
});

test('a checkout page with an outdated safety note shows the new edition and asks for confirmation again', async ({
  page,
  testProduct,
  guard,
}) => {
  guard.expectResponse(409, /^\/api\/checkout$/);
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(newBuyer());
  await checkout.payment('Cash on delivery').check();
  await checkout.safety.evaluate((box: HTMLInputElement) => {
    box.value = '2020-01-01';
  });
  await checkout.submit.click();
  await expect(checkout.summary).toContainText('We updated the safety note after you opened this page.');
  await expect(checkout.field('Full name')).toHaveValue('Ayesha Khan');
});

test('staff see which edition was confirmed, and when', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.click();
  await new OrderPage(page).expectThanks();
  const [order] = await database.ordersOf(buyer.email);
  expect(order).toMatchObject({ safetyNoteVersion: SAFETY_NOTE.version });
  await page.goto(`/admin/orders/${order?.orderNumber}`);
  await new SignInPage(page).signIn();
  const part = page.getByRole('main').locator('section', { hasText: 'Safety note' }).last();
  await expect(part).toContainText(`Edition${formatEdition(SAFETY_NOTE.version)}`);
  await expect(part.getByRole('time')).toHaveCount(1);
  await part.getByText('What was confirmed').click();
  await expect(part.getByText('the front of the neck or its sides')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a checkout without the safety confirmation asks for it, and loses nothing typed', async ({
    page,
    testProduct,
  }) => {
    await addToCart(page.request, testProduct.sku);
    const checkout = await sendUnconfirmed(page);
    await page.waitForURL('**/checkout');
    await expectAskedFor(checkout, page);
    await checkout.safety.check();
    await checkout.submit.click();
    await new OrderPage(page).expectThanks();
  });
});
