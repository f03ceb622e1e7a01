import { CartDrawer } from '../pages/cart-drawer';
import { CartPage } from '../pages/cart-page';
import { CheckoutPage } from '../pages/checkout-page';
import { ProductPage } from '../pages/product-page';
import { newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

const TAKE_CODE = /^\/api\/cart\/promotion-code$/;

test('a promotion code is applied, shown with its expiry, and removed', async ({
  page,
  testProduct,
  database,
}) => {
  const code = await database.createCode({ expiresAt: new Date('2099-03-05T12:00:00Z') });
  await addToCart(page.request, testProduct.sku, 2);
  const cart = new CartPage(page);
  await cart.open();
  await expect(cart.codeField).toBeHidden();
  // As people type: small letters and spaces.
  await cart.enterCode(` ${code.toLowerCase().replace('-', ' - ')} `);
  await expect(cart.discount(code)).toHaveText('−PKR\u00a01,000');
  // PKR 10,000 would be delivered free; PKR 9,000 is not.
  await expect(cart.total).toHaveText('PKR\u00a09,250');
  await expect(page.getByText('Until 5 March 2099')).toBeVisible();
  await expect(page.getByText('A test’s discount')).toBeVisible();
  await expectAccessiblePage(page);
  await cart.removeCode.click();
  await expect(cart.discount(code)).toBeHidden();
  await expect(cart.codeDisclosure).toBeVisible();
  await expect(cart.total).toHaveText('PKR\u00a010,000');
});

test('the cart drawer shows the discount', async ({ page, testProduct, database }) => {
  const code = await database.createCode();
  await page.request.post('/api/cart/promotion-code', { data: { code } });
  const product = new ProductPage(page);
  await product.open(testProduct.slug);
  await product.addToCart();
  const drawer = new CartDrawer(page);
  await expect(drawer.root).toContainText(`Discount (${code})`);
  await expect(drawer.root).toContainText('With your discountPKR\u00a04,500');
  await expectAccessiblePage(page);
});

test('a code applied to an empty cart discounts the first line added', async ({
  page,
  testProduct,
  database,
}) => {
  const code = await database.createCode();
  await page.request.post('/api/cart/promotion-code', { data: { code } });
  const cart = new CartPage(page);
  await cart.open();
  await expect(page.getByText('Your cart is empty.')).toBeVisible();
  await addToCart(page.request, testProduct.sku);
  await cart.open();
  await expect(cart.discount(code)).toHaveText('−PKR\u00a0500');
});

test('an unknown, an expired and a withdrawn code are explained, and the field keeps the focus', async ({
  page,
  testProduct,
  database,
  guard,
}) => {
  guard.expectResponse(422, TAKE_CODE);
  const expired = await database.createCode({ expiresAt: new Date('2026-01-01') });
  const withdrawn = await database.createCode();
  await database.disableCode(withdrawn);
  await addToCart(page.request, testProduct.sku);
  const cart = new CartPage(page);
  await cart.open();
  for (const [code, words] of [
    ['SAVE-BIG', 'We don’t recognise this code'],
    [expired, 'This code has expired'],
    [withdrawn, 'This code isn’t active right now'],
  ] as const) {
    await cart.enterCode(code);
    await expect(cart.codeField).toHaveAccessibleDescription(new RegExp(words));
    await expect(cart.codeField).toBeFocused();
    await expect(cart.codeField).toHaveAttribute('aria-invalid', 'true');
  }
  await expectAccessiblePage(page);
  await expect(cart.total).toHaveText('PKR\u00a05,250');
});

test('a code earned by another visitor is refused', async ({ page, testProduct, guard, newVisitor }) => {
  guard.expectResponse(422, TAKE_CODE);
  const sharer = await newVisitor();
  const started = await sharer.request.post('/api/share', {
    data: { network: 'whatsapp', productSlug: testProduct.slug },
  });
  const { shareId } = await started.json();
  const earned = async (): Promise<string | undefined> => {
    const answer = await sharer.request.post(`/api/share/${shareId}/returned`, { data: {} });
    return (await answer.json()).promotionCode?.code;
  };
  await expect.poll(earned).toBeTruthy();
  const code = (await earned()) ?? '';
  await addToCart(page.request, testProduct.sku);
  const cart = new CartPage(page);
  await cart.open();
  await cart.enterCode(code);
  await expect(cart.codeField).toHaveAccessibleDescription(/belongs to someone else/);

  // It works for whom it belongs to.
  await addToCart(sharer.request, testProduct.sku);
  const own = await sharer.request.post('/api/cart/promotion-code', { data: { code } });
  expect(await own.json()).toMatchObject({ promotionCode: code, discountMinor: 75_000 });
});

test('a code withdrawn before the order is reported before anything is charged', async ({
  page,
  testProduct,
  database,
  guard,
}) => {
  guard.expectResponse(409, /^\/api\/checkout$/);
  const code = await database.createCode();
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  await page.request.post('/api/cart/promotion-code', { data: { code } });
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await expect(checkout.total).toHaveText('PKR\u00a04,750');
  await checkout.fill(buyer);
  await database.disableCode(code);
  await checkout.submit.click();
  await expect(checkout.summary).toContainText('Your code doesn’t apply to this order');
  await expect(checkout.summary).toContainText('You haven’t been charged.');
  await expect(checkout.summary).toBeFocused();
  await expect(checkout.total).toHaveText('PKR\u00a05,250');
  await expectAccessiblePage(page);
  await checkout.summary.getByRole('link', { name: 'Go to your cart' }).click();
  const cart = new CartPage(page);
  await expect(page.getByText('This code doesn’t apply yet')).toBeVisible();
  await cart.removeCode.click();
  await expect(cart.codeDisclosure).toBeVisible();
  expect(await database.ordersOf(buyer.email)).toEqual([]);
});

test('a promotion code works by keyboard alone', async ({ page, testProduct, database }) => {
  const code = await database.createCode();
  await addToCart(page.request, testProduct.sku);
  const cart = new CartPage(page);
  await cart.open();
  await tabTo(page, page.locator('summary', { hasText: 'Have a discount code?' }));
  await page.keyboard.press('Enter');
  await tabTo(page, cart.codeField);
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(cart.discount(code)).toHaveText('−PKR\u00a0500');
  await tabTo(page, cart.removeCode);
  await page.keyboard.press('Enter');
  await expect(cart.codeDisclosure).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a code is entered, refused with a reason, applied and removed by plain forms', async ({
    page,
    testProduct,
    database,
  }) => {
    const code = await database.createCode();
    const expired = await database.createCode({ expiresAt: new Date('2026-01-01') });
    await addToCart(page.request, testProduct.sku);
    const cart = new CartPage(page);
    await cart.open();
    await cart.enterCode('SAVE-BIG');
    await expect(cart.problem).toContainText('We don’t recognise this code');
    await expect(cart.codeField).toBeVisible();
    await cart.enterCode(expired);
    await expect(cart.problem).toContainText('This code has expired');
    await cart.enterCode(code);
    await expect(cart.problem).toBeHidden();
    await expect(cart.discount(code)).toHaveText('−PKR\u00a0500');
    await cart.removeCode.click();
    await expect(cart.total).toHaveText('PKR\u00a05,250');
  });
});
