import { ArticlePage } from '../pages/article-page';
import { CartDrawer } from '../pages/cart-drawer';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from '../support/buyer';
import { expectOnePurchase } from '../support/expect-purchase';
import { tabTo, typeInto } from '../support/keyboard';
import { expect, test } from '../support/test';

test('a reader buys the massager by keyboard alone', async ({ page, database }) => {
  const buyer = newBuyer();
  const article = new ArticlePage(page);
  await article.open();
  await tabTo(page, article.buyButton);
  await page.keyboard.press('Enter');

  const drawer = new CartDrawer(page);
  await expect(drawer.root).toBeVisible();
  await tabTo(page, drawer.checkoutLink);
  await page.keyboard.press('Enter');

  const checkout = new CheckoutPage(page);
  await typeInto(page, checkout.field('Email'), buyer.email);
  await typeInto(page, checkout.field('Full name'), buyer.name);
  await typeInto(page, checkout.field('Street and house number'), buyer.line1);
  await typeInto(page, checkout.field('City'), buyer.city);
  await typeInto(page, checkout.field('Phone'), buyer.phone);
  await tabTo(page, checkout.delivery('Standard delivery'));
  await page.keyboard.press('ArrowDown');
  await expect(checkout.delivery('Express delivery')).toBeChecked();
  await expect(checkout.total).toHaveText('PKR\u00a07,400');
  await page.keyboard.press('ArrowUp');
  await expect(checkout.total).toHaveText('PKR\u00a07,050');
  await tabTo(page, checkout.safety);
  await page.keyboard.press('Space');
  await expect(checkout.safety).toBeChecked();
  await tabTo(page, checkout.submit);
  await page.keyboard.press('Space');

  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await typeInto(page, page.getByLabel('Card number'), CARDS.success.replaceAll(' ', ''));
  await typeInto(page, page.getByLabel('Expiry'), '12/34');
  await typeInto(page, page.getByLabel('CVC'), '123');
  await typeInto(page, page.getByLabel('Name on card'), 'Ayesha Khan');
  await page.keyboard.press('Enter');

  await new OrderPage(page).expectThanks();
  await expectOnePurchase(database, { buyer, sku: 'NUE-CM-1', units: 1, totalMinor: 705_000 });
});

test('the cart drawer traps the focus while it is open and restores it', async ({ page, testProduct }) => {
  await page.goto(`/products/${testProduct.slug}`);
  const addButton = page.getByRole('button', { name: 'Add to cart' });
  await tabTo(page, addButton);
  await page.keyboard.press('Enter');
  const drawer = new CartDrawer(page);
  await expect(drawer.root).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    // Between the last and the first control the focus is at the browser's own; never on the page behind.
    const place = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused === document.body || focused?.closest('dialog') ? 'inside' : focused?.outerHTML;
    });
    expect(place).toBe('inside');
  }
  await page.keyboard.press('Escape');
  await expect(drawer.root).toBeHidden();
  await expect(addButton).toBeFocused();
});

test('the first Tab on a page offers to skip to the content', async ({ page }) => {
  await page.goto('/');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
