import type { Page } from '@playwright/test';
import { CheckoutPage } from '../pages/checkout-page';
import { newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import type { ShopDatabase } from '../support/shop-database';
import { expect, test } from '../support/test';

const CARD = '4242 4242 4242 4242';
const SENTENCE = /looks like the number of a payment card/;

async function expectRefused(page: Page, database: ShopDatabase, sku: string): Promise<void> {
  await addToCart(page.request, sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  const buyer = { ...newBuyer(), line1: `Gulberg, card ${CARD}` };
  await checkout.fill(buyer);
  await checkout.submit.click();
  await expect(checkout.field('Street and house number')).toHaveAccessibleDescription(SENTENCE);
  await expect(checkout.field('Full name')).toHaveValue(buyer.name);
  expect(await database.ordersOf(buyer.email)).toEqual([]);
  const drafts = await database.query<{ draft: string }>(
    `select checkout_draft::text as draft from cart where checkout_draft::text like $1`,
    [`%${buyer.email}%`],
  );
  for (const { draft } of drafts) expect(draft).not.toContain('4242');
}

test.describe('a card number in an address field', () => {
  test('is rejected with an explanation', async ({ page, testProduct, database, guard }) => {
    guard.expectResponse(422, /^\/api\/checkout/);
    await expectRefused(page, database, testProduct.sku);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('is rejected with an explanation, and is not saved in the draft', async ({
      page,
      testProduct,
      database,
    }) => {
      await expectRefused(page, database, testProduct.sku);
    });
  });
});

test('a card number in the search is neither searched for nor shown', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent(CARD)}`);
  await expect(page.getByRole('status')).toContainText(SENTENCE);
  expect(await page.content()).not.toContain('4242 4242');
});
