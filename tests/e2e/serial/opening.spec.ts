import type { BrowserContext, Page } from '@playwright/test';
import { SignInPage } from '../pages/admin-pages';
import { CheckoutPage } from '../pages/checkout-page';
import { ProductPage } from '../pages/product-page';
import { checkoutBody, newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';

const FLAGSHIP = 'nue-cupping-massager';
const SKU = 'NUE-CM-1';
const NOT_YET = 'We’re not taking orders yet';
const EXAMPLE_VALUES = 'Example values.';
/** The price of a single massager and its delivery. */
const TOTAL_MINOR = 705_000;

const COLUMNS =
  'legal_name, address_lines, contact_email, contact_phone, tax_number, opened_at, is_fictitious';

test.beforeEach(async ({ database }) => {
  await database.query(`create table if not exists opening_before as select ${COLUMNS} from shop_settings`);
});
test.afterEach(async ({ database }) => {
  await database.query(
    `update shop_settings set (${COLUMNS}) = (select ${COLUMNS} from opening_before), version = version + 1`,
  );
  await database.query('drop table opening_before');
  await database.query('delete from policy_text');
  await database.query(
    'update product set figures_confirmed_at = null, version = version + 1 where slug = $1',
    [FLAGSHIP],
  );
});

/** Its pages, its cart and its checkout say so, and both refuse. */
async function expectNotOpened(shopper: BrowserContext): Promise<void> {
  const page = await shopper.newPage();
  for (const path of ['/', `/products/${FLAGSHIP}`, '/cart', '/checkout']) {
    await expect(async () => {
      await page.goto(path);
      const bar = page.getByRole('complementary', { name: 'Shop announcement' });
      await expect(bar).toContainText(NOT_YET, { timeout: 300 });
    }, path).toPass();
    await expect(page.locator('form[action="/api/cart/lines"]:visible')).toHaveCount(0);
    await expect(page.locator('form[action="/api/checkout"]')).toHaveCount(0);
    await expectAccessiblePage(page);
  }
  await page.close();
  const adding = await shopper.request.post('/api/cart/lines', { data: { sku: SKU, quantity: 1 } });
  expect([adding.status(), await adding.json()]).toEqual([
    409,
    expect.objectContaining({ code: 'shop_paused' }),
  ]);
  const ordering = await shopper.request.post('/api/checkout', {
    data: checkoutBody(newBuyer(), { expectedTotalMinor: TOTAL_MINOR, paymentMethod: 'cash_on_delivery' }),
  });
  expect([ordering.status(), await ordering.json()]).toEqual([
    409,
    expect.objectContaining({ code: 'shop_paused' }),
  ]);
}

/** Follows the link of a thing on the checklist, as the owner does, and comes to the page with its field. */
async function follow(page: Page, label: string): Promise<void> {
  await page.goto('/admin/opening');
  await page.getByRole('link', { name: label }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/opening'));
}

async function completeChecklist(page: Page): Promise<void> {
  await follow(page, 'Complete it: Legal name');
  await page.getByLabel('Legal name').fill('Cups of Lahore (Private) Limited');
  await page.getByLabel('Address').fill('12 Mall Road\nLahore');
  await page.getByLabel('Email').fill('care@cups.pk');
  await page.getByLabel('Phone').fill('0300 1234567');
  await page.getByLabel('Tax number').fill('1234567-8');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await page.waitForURL('**?done=saved*');

  for (const [label, field] of [
    ['Return terms', 'returns_terms'],
    ['Warranty terms', 'warranty_terms'],
    ['Privacy contact', 'privacy_contact'],
  ]) {
    await follow(page, `Complete it: ${label}`);
    const form = page.locator(`#policy-text-${field}`);
    await form.getByRole('checkbox').check();
    await form.getByRole('button', { name: 'Save this text' }).click();
    await page.waitForURL('**?done=saved*');
  }

  await follow(page, 'Complete it: Measured figures');
  await page.getByRole('checkbox', { name: /^These figures were measured/ }).check();
  await page.getByRole('button', { name: 'Save texts and state' }).click();
  await page.waitForURL('**?done=texts*');
}

test('a shop that was never opened sells nothing until its owner has completed the checklist and opened it', async ({
  page,
  newVisitor,
  database,
}) => {
  test.slow();
  const shopper = await newVisitor();
  await addToCart(shopper.request, SKU);
  await database.query(
    `update shop_settings set opened_at = null, legal_name = null, address_lines = '', contact_email = null,
       contact_phone = null, tax_number = null, version = version + 1`,
  );
  await expectNotOpened(shopper);

  await page.goto('/admin/opening');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin/opening');
  await expect(page.getByText('2 of 11 complete')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the shop' })).toHaveCount(0);
  await expectAccessiblePage(page);
  await page.goto('/admin');
  await expect(page.getByText('The shop isn’t open: nobody can order yet')).toBeVisible();

  await completeChecklist(page);
  await page.goto('/admin/opening');
  await expect(page.getByText('11 of 11 complete')).toBeVisible();
  await expectNotOpened(shopper);
  await page.getByRole('button', { name: 'Open the shop' }).click();
  await page.waitForURL('**/admin/opening?done=opened');
  await expect(page.getByText('It has taken orders since')).toBeVisible();
  await expectAccessiblePage(page);

  const buying = await shopper.newPage();
  const product = new ProductPage(buying);
  await expect(async () => {
    await product.open(FLAGSHIP);
    await expect(product.addButton).toBeEnabled({ timeout: 300 });
  }).toPass();
  await expect(buying.getByText(EXAMPLE_VALUES)).toHaveCount(0);
  const checkout = new CheckoutPage(buying);
  const buyer = newBuyer();
  await checkout.open();
  await checkout.fill(buyer);
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.click();
  await buying.waitForURL('**/orders/**');
  expect(await database.ordersOf(buyer.email)).toHaveLength(1);
});

test('an open shop that lacks something sells, tells its owner, and calls its figures example values', async ({
  page,
}) => {
  await page.goto(`/products/${FLAGSHIP}`);
  await expect(page.getByRole('table').getByText(EXAMPLE_VALUES)).toBeVisible();
  await page.goto('/admin');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin');
  for (const path of ['/admin', '/admin/health']) {
    await page.goto(path);
    await expect(page.getByText('The shop is open, and something is missing')).toBeVisible();
    await expect(page.getByRole('link', { name: 'measured figures' })).toHaveAttribute(
      'href',
      `/admin/products/${FLAGSHIP}#figures`,
    );
  }
});
