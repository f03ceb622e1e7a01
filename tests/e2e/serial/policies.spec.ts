import { SALE_POLICIES } from '../../../lib/policies/policy';
import { SignInPage } from '../pages/admin-pages';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expectPrintedPolicy } from '../support/expect-printed-policy';
import { expect, test } from '../support/test';

/** Within a second on a machine of its own, as `npm run bench -- changes` measures it. */
const SOON = { intervals: [50] };
const TERMS = 'You have 21 days to send it back, in its box.';

test.afterEach(async ({ database }) => {
  await database.query('delete from policy_text');
  await database.query(
    `update delivery_rate set price_minor = 25000 where option_code = 'standard' and country = 'PK'`,
  );
});

test('a changed delivery charge is on the policy’s page at once, as a new version', async ({
  page,
  database,
}) => {
  const read = async (path: string) => (await page.request.get(path)).text();
  const [, before = ''] = /Version (?:<!-- -->)?(\d+)/.exec(await read('/policies/delivery')) ?? [];
  expect(Number(before)).toBeGreaterThan(0);
  await database.query(
    `update delivery_rate set price_minor = 31900 where option_code = 'standard' and country = 'PK'`,
  );
  await expect.poll(() => read('/policies/delivery'), SOON).toContain('319');
  await page.goto('/policies/delivery');
  await expect(page.getByText(`Version ${Number(before) + 1}, in force since`)).toBeVisible();

  await page.getByText('Other versions of this page').click();
  await page.getByRole('link', { name: `Version ${before}, from` }).click();
  await expect(page.getByText('This is an old version')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('319');
  await expectAccessiblePage(page);
  await expectPrintedPolicy(page);
  await page.getByRole('link', { name: 'what applies today' }).click();
  await expect(page).toHaveURL(/\/policies\/delivery$/);
});

test('the owner’s return terms replace the draft, and an order keeps those that it was placed under', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  const shopper = await newVisitor();
  const reader = await shopper.newPage();
  await reader.goto('/policies/returns');
  await expect(reader.getByText('Part of this page is a draft')).toBeVisible();

  await page.goto('/admin/policies');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin/policies');
  await expectAccessiblePage(page);
  const form = page.locator('#policy-text-returns_terms');
  await form.getByRole('textbox').fill(' ');
  await form.getByRole('button', { name: 'Save this text' }).click();
  await expect(form.getByText('Write what the page is to say.')).toBeVisible();
  await form.getByRole('textbox').fill(TERMS);
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Save this text' }).click();
  await page.waitForURL('**?done=saved*');

  await expect
    .poll(async () => (await shopper.request.get('/policies/returns')).text(), SOON)
    .toContain(TERMS);
  await reader.goto('/policies/returns');
  await expect(reader.getByText('Part of this page is a draft')).toHaveCount(0);

  await addToCart(shopper.request, testProduct.sku);
  const { redirectUrl } = await checkOut(shopper.request, {
    buyer: newBuyer(),
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  await reader.goto(redirectUrl);
  const agreed = reader.getByRole('region', { name: 'What applies to this order' }).getByRole('link');
  await expect(agreed).toHaveCount(SALE_POLICIES.length);
  for (const link of await agreed.all()) {
    const href = await link.getAttribute('href');
    expect(href).toMatch(/^\/policies\/[a-z-]+\/\d+$/);
    expect((await reader.request.get(href ?? '')).status(), href ?? '').toBe(200);
  }
  await reader.getByRole('link', { name: /^Returns and refunds, version \d+$/ }).click();
  await expect(reader.getByText(TERMS)).toBeVisible();
});

test('checkout names what applies, in tabs that leave what was typed', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  await page.goto('/checkout');
  for (const title of ['Terms of sale', 'Delivery', 'Returns and refunds', 'Warranty', 'Privacy'])
    await expect(page.getByRole('main').getByRole('link', { name: title, exact: true })).toHaveAttribute(
      'target',
      '_blank',
    );
});

test('an address under /policies that there is not is a 404', async ({ page }) => {
  for (const path of [
    '/policies/nowhere',
    '/policies/returns/999',
    '/policies/returns/0',
    '/policies/returns/1x',
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
});
