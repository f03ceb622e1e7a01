import type { Locator, Page } from '@playwright/test';
import { CartDrawer } from '../pages/cart-drawer';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { ProductPage } from '../pages/product-page';
import { newBuyer } from '../support/buyer';
import { expectOnePurchase } from '../support/expect-purchase';
import { tabTo, typeInto } from '../support/keyboard';
import { expect, test } from '../support/test';

// What is asserted here is what a screen reader has to go by: roles, names, states and descriptions, in their order.

test('a buyer with a screen reader and keyboard buys the duo set', async ({
  page,
  testProduct,
  database,
  guard,
}) => {
  guard.expectResponse(422, /^\/api\/checkout$/);
  const buyer = newBuyer();
  await chooseDuoSet(page, testProduct);

  const checkout = new CheckoutPage(page);
  await tabTo(page, checkout.submit);
  await expect(checkout.submit).toHaveAccessibleName('Pay PKR\u00a09,250 by card');
  await page.keyboard.press('Enter');
  await hearMistakes(page, checkout);

  await typeInto(page, checkout.field('Email'), buyer.email);
  await typeInto(page, checkout.field('Full name'), buyer.name);
  await typeInto(page, checkout.field('Street and house number'), buyer.line1);
  await typeInto(page, checkout.field('City'), buyer.city);
  await typeInto(page, checkout.field('Phone'), buyer.phone);
  await tabTo(page, checkout.payment('Card'));
  await page.keyboard.press('ArrowDown');
  await expectHeard(
    checkout.payment('Cash on delivery'),
    'Cash on delivery Pay the courier when your parcel arrives. In Pakistan only.',
  );
  await expect(checkout.payment('Cash on delivery')).toBeChecked();
  await tabTo(page, checkout.safety);
  await page.keyboard.press('Space');
  await tabTo(page, checkout.submit);
  await expect(checkout.submit).toHaveAccessibleName(/^Place order/);
  await page.keyboard.press('Enter');

  await new OrderPage(page).expectThanks();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Thank you. Your order is placed." [level=1]
    - region "What you ordered"
  `);
  await expectOnePurchase(database, {
    buyer,
    sku: testProduct.duoSku,
    units: 1,
    totalMinor: 925_000,
    paymentMethod: 'cash_on_delivery',
  });
});

/** From the product's page into the cart and on to the checkout. */
async function chooseDuoSet(page: Page, goods: { slug: string; title: string }): Promise<void> {
  const product = new ProductPage(page);
  await product.open(goods.slug);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - navigation "Breadcrumb"
    - heading "${goods.title}" [level=1]
    - group "Choose":
      - radio "Single PKR 5,000 In stock" [checked]
      - radio "Duo set PKR 9,000 In stock"
    - spinbutton "Quantity": "1"
    - button "Add to cart"
  `);
  await tabTo(page, product.variant('Single'));
  await page.keyboard.press('ArrowDown');
  await expect(product.variant('Duo set')).toBeChecked();
  await tabTo(page, product.addButton);
  await page.keyboard.press('Enter');

  const drawer = new CartDrawer(page);
  await expect(drawer.root).toMatchAriaSnapshot(`
    - dialog "Your cart":
      - heading "Your cart" [level=2]
      - button "Close"
      - list "Items in your cart":
        - listitem:
          - link "${goods.title}, Duo set"
          - group "Quantity of ${goods.title}, Duo set":
            - button "One less" [disabled]
            - spinbutton "Quantity": "1"
            - button "One more"
          - button "Remove ${goods.title}, Duo set"
      - status
      - paragraph: Subtotal PKR 9,000
      - link "Go to checkout"
      - link "View cart"
  `);
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await tabTo(page, drawer.checkoutLink);
  await page.keyboard.press('Enter');
}

/** An empty form: the summary has the focus and leads to the fields, and each field says itself what it lacks. */
async function hearMistakes(page: Page, checkout: CheckoutPage): Promise<void> {
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.summary).toMatchAriaSnapshot(`
    - alert:
      - heading "Please check these fields" [level=2]
      - list:
        - listitem:
          - link /^Email:/
        - listitem:
          - link /^Full name:/
  `);
  const links = await checkout.summary.getByRole('link').allInnerTexts();
  for (const label of ['Email', 'Full name', 'Street and house number', 'City', 'Phone']) {
    const field = checkout.field(label);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const told = links.find((text) => text.startsWith(`${label}: `))?.slice(label.length + 2) ?? 'nothing';
    expect(await descriptionOf(field), label).toContain(told);
  }
  await tabTo(page, checkout.summary.getByRole('link', { name: /^Email:/ }));
  await page.keyboard.press('Enter');
  await expect(checkout.field('Email')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
}

/** What is spoken after the name of a field. */
function descriptionOf(field: Locator): Promise<string> {
  return field.evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
}

async function expectHeard(control: Locator, name: string): Promise<void> {
  await expect(control).toBeFocused();
  await expect(control).toHaveAccessibleName(name);
}
