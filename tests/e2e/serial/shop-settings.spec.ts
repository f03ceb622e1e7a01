import type { BrowserContext, Page } from '@playwright/test';
import { SignInPage } from '../pages/admin-pages';
import { CheckoutPage } from '../pages/checkout-page';
import { ProductPage } from '../pages/product-page';
import { checkoutBody, newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';

const FLAGSHIP = 'nue-cupping-massager';
const PAUSED = 'We’re not taking orders right now';

const COLUMNS =
  'shop_name, legal_name, contact_email, contact_phone, whatsapp_number, notice, is_paused, paused_message';

async function openSettings(page: Page): Promise<void> {
  await page.goto('/admin/settings');
  if (!page.url().includes('/sign-in')) return;
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin/settings');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await page.waitForURL('**?done=saved*');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}

/** Restores the shop settings, whatever the outcome of a test. */
test.beforeEach(async ({ database }) => {
  await database.query(`create table if not exists settings_before as select ${COLUMNS} from shop_settings`);
});
test.afterEach(async ({ database }) => {
  await database.query(
    `update shop_settings set (${COLUMNS}) = (select ${COLUMNS} from settings_before), version = version + 1`,
  );
});
test.afterAll(async ({ database }) => {
  await database.query('drop table if exists settings_before');
});

test('the shop’s name, contacts and announcement appear on its pages within seconds', async ({
  page,
  newVisitor,
}) => {
  await openSettings(page);
  await expectAccessiblePage(page);
  await page.getByLabel('Name of the shop').fill('Cups of Lahore');
  await page.getByLabel('Email').fill('not an address');
  await page.getByLabel('WhatsApp').fill('0300 1112223');
  await page.getByLabel('A line above every page').fill('Parcels leave on Monday again.');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Name of the shop')).toHaveValue('Cups of Lahore');
  await page.getByLabel('Email').fill('hello@cups.example');
  await save(page);

  const shopper = await (await newVisitor()).newPage();
  for (const path of ['/', `/products/${FLAGSHIP}`, '/articles', '/cart']) {
    await expect(async () => {
      await shopper.goto(path);
      await expect(shopper.getByRole('complementary', { name: 'Shop announcement' })).toContainText(
        'Parcels leave on Monday again.',
        { timeout: 300 },
      );
    }, path).toPass();
    await expect(shopper).toHaveTitle(/Cups of Lahore/);
    const foot = shopper.getByRole('contentinfo');
    await expect(foot).toContainText('Cups of Lahore');
    await expect(foot.getByRole('link', { name: 'WhatsApp +92 300 1112223' })).toHaveAttribute(
      'href',
      'https://wa.me/923001112223',
    );
    await expect(foot.getByRole('link', { name: 'hello@cups.example' })).toBeVisible();
  }
});

/** What a shop that is paused says, and refuses. */
async function expectPaused(shopper: BrowserContext, input: { sku: string; message: string }): Promise<void> {
  const page = await shopper.newPage();
  for (const path of ['/', `/products/${FLAGSHIP}`, '/articles', '/cart', '/checkout']) {
    await expect(async () => {
      await page.goto(path);
      const notice = page.getByRole('complementary', { name: 'Shop announcement' });
      await expect(notice).toContainText(PAUSED, { timeout: 300 });
      await expect(notice).toContainText(input.message, { timeout: 300 });
    }, path).toPass();
    await expect(page.locator('form[action="/api/cart/lines"]:visible')).toHaveCount(0);
    await expect(page.locator('form[action="/api/checkout"]')).toHaveCount(0);
    if (path === `/products/${FLAGSHIP}`) await expect(page.getByRole('main')).toContainText(PAUSED);
    if (path === '/checkout') {
      await expect(page.getByRole('heading', { level: 1, name: PAUSED })).toBeVisible();
    }
    await expectAccessiblePage(page);
  }
  const adding = await shopper.request.post('/api/cart/lines', { data: { sku: input.sku, quantity: 1 } });
  expect(adding.status()).toBe(409);
  expect(await adding.json()).toMatchObject({ code: 'shop_paused' });
  const ordering = await shopper.request.post('/api/checkout', {
    data: checkoutBody(newBuyer(), { expectedTotalMinor: 525_000, paymentMethod: 'cash_on_delivery' }),
  });
  expect(ordering.status()).toBe(409);
  expect(await ordering.json()).toMatchObject({ code: 'shop_paused' });
  await page.close();
}

test('a paused shop says so on its pages and sells nothing; reopened, the same cart can be ordered', async ({
  page,
  newVisitor,
  testProduct,
  database,
}) => {
  test.slow();
  const shopper = await newVisitor();
  await addToCart(shopper.request, testProduct.sku);
  const stock = await database.stockOf(testProduct.sku);
  await openSettings(page);
  const message = 'We are back on the third of the month.';
  await page.getByRole('checkbox', { name: 'The shop is paused' }).check();
  await page.getByLabel('Why, and until when').fill(message);
  await save(page);

  await expectPaused(shopper, { sku: testProduct.sku, message });
  expect(await database.stockOf(testProduct.sku)).toEqual(stock);

  await page.getByRole('checkbox', { name: 'The shop is paused' }).uncheck();
  await save(page);
  const open = await shopper.newPage();
  const product = new ProductPage(open);
  await expect(async () => {
    await product.open(FLAGSHIP);
    await expect(product.addButton).toBeEnabled({ timeout: 300 });
  }).toPass();
  await expect(open.getByText(PAUSED)).toHaveCount(0);
  await new CheckoutPage(open).open();
  await expect(new CheckoutPage(open).submit).toBeVisible();
  await checkOut(shopper.request, {
    buyer: newBuyer(),
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
});
