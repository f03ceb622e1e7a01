import type { Page } from '@playwright/test';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyerAbroad } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { createStaff, signInByRequest } from '../support/staff';
import { expect, test } from '../support/test';

/** The countries that a buyer can choose. */
async function offeredCountries(page: Page): Promise<string[]> {
  await page.goto('/checkout');
  return page.getByRole('combobox', { name: 'Country' }).getByRole('option').allTextContents();
}

async function showDuties(page: Page, country: string): Promise<void> {
  await page.goto('/admin/delivery');
  await page.getByLabel('A country abroad').selectOption({ label: country });
  await page.getByRole('button', { name: 'Show its duties' }).click();
  await expect(page.getByRole('heading', { level: 3, name: country })).toBeVisible();
}

for (const [javaScriptEnabled, country] of [
  [true, 'Kenya'],
  [false, 'Nepal'],
] as const) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a country abroad is off until the owner has ticked each duty, and then in every list', async ({
      page,
      newVisitor,
      database,
      testProduct,
    }) => {
      const shopper = await (await newVisitor()).newPage();
      await addToCart(shopper.request, testProduct.sku);
      await signInByRequest(page.request, await createStaff(database, 'owner'));
      await showDuties(page, country);
      const form = page.locator('#market-form');
      const save = form.getByRole('button', { name: 'Save this country' });
      const duties = form.getByRole('group', { name: 'I’ve taken care of this' }).getByRole('checkbox');
      await form.getByLabel(`Deliver to ${country}`).check();
      await duties.first().check();
      await save.click();
      await expect(form.getByRole('alert')).toContainText(
        `Before the shop delivers to ${country}, tick each duty. Not ticked: Prices`,
      );
      await expect(duties.first()).toBeChecked();
      expect(await offeredCountries(shopper)).not.toContain(country);
      for (const duty of await duties.all()) await duty.check();
      await save.click();
      await page.waitForURL('**done=market*');
      await expect(form).toContainText('Ticked by');
      await expect.poll(() => offeredCountries(shopper)).toContain(country);
      const read = async (path: string) => (await shopper.request.get(path)).text();
      await expect.poll(() => read('/policies/delivery')).toContain(country);
      await expect.poll(() => read('/llms.txt')).toContain(country);
      const code = javaScriptEnabled ? 'KE' : 'NP';
      await expect.poll(() => read('/products/feed.xml')).toContain(`<g:country>${code}</g:country>`);
      await expect.poll(() => read(`/products/${testProduct.slug}`)).toContain(`"addressCountry":"${code}"`);
      // axe is a script.
      if (javaScriptEnabled) await expectAccessiblePage(page);

      await form.getByLabel(`Deliver to ${country}`).uncheck();
      await save.click();
      await page.waitForURL('**done=market*');
      await expect.poll(() => offeredCountries(shopper)).not.toContain(country);
    });
  });
}

test('a manager reads the duties of a country and cannot tick them', async ({ page, database }) => {
  await signInByRequest(page.request, await createStaff(database, 'manager'));
  await showDuties(page, 'Germany');
  await expect(page.locator('#market')).toContainText('Only an owner can tick these.');
  await expect(page.locator('#market-form')).toHaveCount(0);
});

test('a buyer in Germany finds on the order how to withdraw, with a text to send', async ({
  page,
  testProduct,
}) => {
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(newBuyerAbroad());
  await checkout.submit.click();
  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await payment.payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  const section = page.getByRole('region', { name: 'Changed your mind?' });
  await expect(section).toContainText('within 14 days of the day you receive it');
  await expect(section).toContainText('I withdraw from my purchase: order');
  await section.getByRole('link', { name: 'What happens then' }).click();
  await expect(page.getByRole('main')).toContainText(
    'Your right to withdraw: Germany and the United Kingdom',
  );
});
