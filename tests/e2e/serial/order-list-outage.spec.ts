import type { Page } from '@playwright/test';
import { AdminOrdersPage, SignInPage } from '../pages/admin-pages';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';

const ASKED = '/admin/orders?q=Khan&status=placed&sort=oldest';

async function signIn(page: Page): Promise<void> {
  await page.goto('/admin/orders');
  await page.waitForURL('**/sign-in?**');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin/orders');
}

async function expectFailure(page: Page): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toBeVisible();
  for (const words of ['“Khan”', 'Order: placed', 'Oldest first']) {
    await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  }
}

test.afterEach(async ({ database }) => {
  await database.query(`select grant_shop_privileges('shop')`);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an order list that cannot be read says so, keeps its filters, and loads once the database is back', async ({
      page,
      database,
      guard,
    }) => {
      guard.expectResponse(503, /^\/admin\/orders$/);
      await signIn(page);
      await database.query('revoke select on order_line from shop');
      await page.goto(ASKED);
      await expectFailure(page);
      if (javaScriptEnabled) await expectAccessiblePage(page);

      await database.query('grant select on order_line to shop');
      await page.getByRole('link', { name: 'Try again' }).click();
      await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('Khan');
      expect(new URL(page.url()).search).toContain('status=placed');
      await expect(
        new AdminOrdersPage(page).rows.or(page.getByText('No order matches')).first(),
      ).toBeVisible();
    });
  });
}

test('when the session cannot be read, a page without JavaScript says so, and can be retried', async ({
  newVisitor,
  database,
  guard,
}) => {
  guard.expectResponse(500, /^\/admin\/orders$/);
  const page = await (await newVisitor({ javaScriptEnabled: false })).newPage();
  await signIn(page);
  await database.query('revoke select on staff_user from shop');
  await page.goto(ASKED);
  await expect(page.getByRole('heading', { level: 1, name: 'This page didn’t load' })).toBeVisible();
  await database.query('grant select on staff_user to shop');
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('Khan');
});

test('when the session cannot be read, the order list keeps its filters', async ({
  page,
  database,
  guard,
}) => {
  guard.expectResponse(500, /^\/admin\/orders$/);
  // React's word for a page whose server part failed.
  guard.expectError(/Minified React error #441/);
  await signIn(page);
  await database.query('revoke select on staff_user from shop');
  const answer = await page.goto(ASKED);
  expect(answer?.status()).toBe(500);
  await expectFailure(page);
  await expectAccessiblePage(page);

  await database.query('grant select on staff_user to shop');
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('Khan');
  expect(new URL(page.url()).search).toContain('sort=oldest');
});
