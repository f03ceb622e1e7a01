import { SignInPage } from '../pages/admin-pages';
import { ArticlePage } from '../pages/article-page';
import { CartDrawer } from '../pages/cart-drawer';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expect, test } from '../support/test';

const NECK = 'upper-back-and-neck-pain';
const GUIDE = 'buy-cupping-therapy-set-online-in-pakistan';

test('a purchase from an article is attributed to it, and staff see it', async ({ page, database }) => {
  const buyer = newBuyer();
  const article = new ArticlePage(page);
  await article.open(NECK);
  await article.buyButton.click();
  await new CartDrawer(page).checkoutLink.click();
  const checkout = new CheckoutPage(page);
  await checkout.fill(buyer);
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.click();
  await new OrderPage(page).expectThanks();
  expect(await database.ordersOf(buyer.email)).toMatchObject([{ sourceArticleSlug: NECK }]);

  await page.goto('/admin/articles');
  await new SignInPage(page).signIn();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Articles');
  const row = page.getByRole('row', { name: /neck pain/i });
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^[1-9]/);
  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '7 days' }).click();
  await expect(page.getByText('In the last 7 days')).toBeVisible();
  await expect(row.getByRole('cell').nth(3)).toHaveText(/^PKR\s[1-9]/);
});

test('a purchase from the product page is attributed to the article that linked to it', async ({
  page,
  database,
}) => {
  const buyer = newBuyer();
  const article = new ArticlePage(page);
  await article.open(GUIDE);
  await article.productCard.getByRole('link', { name: /Cupping Massager/ }).click();
  await page.waitForURL(`**/products/nue-cupping-massager#from=${GUIDE}`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    /\/products\/nue-cupping-massager$/,
  );
  await page.getByRole('link', { name: 'check whether it is right for you' }).click();
  await page.getByRole('button', { name: 'Add to cart' }).first().click();
  await new CartDrawer(page).checkoutLink.click();
  const checkout = new CheckoutPage(page);
  await checkout.fill(buyer);
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.click();
  await new OrderPage(page).expectThanks();
  expect(await database.ordersOf(buyer.email)).toMatchObject([{ sourceArticleSlug: GUIDE }]);
});

test('a purchase without an article is attributed to none', async ({ page, testProduct, database }) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.click();
  await new OrderPage(page).expectThanks();
  expect(await database.ordersOf(buyer.email)).toMatchObject([{ sourceArticleSlug: null }]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a purchase from an article is attributed to it', async ({ page, database }) => {
    const buyer = newBuyer();
    const article = new ArticlePage(page);
    await article.open(NECK);
    await article.buyButton.click();
    await page.waitForURL('**/cart');
    const checkout = new CheckoutPage(page);
    await checkout.open();
    await checkout.fill(buyer);
    await checkout.payment('Cash on delivery').check();
    await checkout.submit.click();
    await new OrderPage(page).expectThanks();
    expect(await database.ordersOf(buyer.email)).toMatchObject([{ sourceArticleSlug: NECK }]);
  });
});
