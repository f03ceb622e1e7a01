import type { APIRequestContext } from '@playwright/test';
import { ADMIN_SECTIONS } from '../../../components/admin/layout/admin-sections';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { findMarkupErrors } from '../support/find-markup-errors';
import { createStaff, signInByRequest } from '../support/staff';
import { STATIC_PAGES } from '../support/static-pages';
import { expect, test } from '../support/test';

/** Of every kind one that is there, and the states that have an address. */
const PAGES = [
  ...STATIC_PAGES,
  '/products/nue-cupping-massager/NUE-CM-2',
  `/orders/${'nowhere-'.repeat(4)}`,
  `/reset-password/${'used-up-'.repeat(5)}`,
  `/invitations/${'used-up-'.repeat(5)}`,
  `/confirm-address/${'used-up-'.repeat(5)}`,
  '/nowhere',
  '/s/mine',
];

/** What a conformance checker finds in the documents as they are sent. */
async function faultsOf(request: APIRequestContext, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    const response = await request.get(path);
    expect(response.headers()['content-type'], path).toContain('text/html');
    const found = await findMarkupErrors(await response.text());
    faults.push(...found.map((fault) => `${path} ${fault}`));
  }
  return faults;
}

test('every page of the shop is valid HTML', async ({ page, testProduct }) => {
  test.slow();
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address = '']) => new URL(address).pathname)
    .filter((path) => !path.includes('/test-cup-'));
  expect(listed.length).toBeGreaterThan(10);
  expect(await faultsOf(page.request, [...listed, ...PAGES])).toEqual([]);

  await addToCart(page.request, testProduct.sku);
  expect(await faultsOf(page.request, ['/cart', '/checkout'])).toEqual([]);
  const { redirectUrl } = await checkOut(page.request, {
    buyer: newBuyer(),
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  expect(await faultsOf(page.request, [redirectUrl, '/account'])).toEqual([]);
});

test('every page of the back office is valid HTML', async ({ page, database, testProduct, newVisitor }) => {
  test.slow();
  const shopper = await newVisitor();
  await addToCart(shopper.request, testProduct.sku);
  const { orderNumber } = await checkOut(shopper.request, {
    buyer: newBuyer(),
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  await signInByRequest(page.request, await createStaff(database, 'owner'));
  const others = [
    `/admin/orders/${orderNumber}`,
    '/admin/orders?q=Khan&status=placed&sort=oldest',
    '/admin/products/nue-cupping-massager',
    '/admin/stock/NUE-CM-1',
    '/admin/people/permissions',
    '/admin/money/events',
    '/admin/account',
    '/admin/nowhere',
  ];
  expect(await faultsOf(page.request, [...ADMIN_SECTIONS.map(({ href }) => href), ...others])).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a form that posts to its own page works without an action attribute, and its response is valid HTML', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    expect(await page.locator('form[action=""]').count()).toBe(0);
    await page.getByLabel('Email').fill('nobody@example.com');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect(await findMarkupErrors(await page.content())).toEqual([]);
  });
});

test('a table that a phone shows as a list is still a table to a screen reader', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/articles/buy-cupping-therapy-set-online-in-pakistan');
  const table = page.locator('article table').first();
  await table.scrollIntoViewIfNeeded();
  await expect(table).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  // Content below the fold is laid out, and exposed to a screen reader, some frames after it was scrolled to.
  await expect(async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const roles = new Set(nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value)));
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) {
      expect([...roles], role).toContain(role);
    }
  }).toPass();
});
