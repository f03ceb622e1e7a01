import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';

test('the search opens in place, tolerates typing errors and goes through the results by keyboard', async ({
  page,
}) => {
  await page.goto('/articles');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('forwrd haed');
  const result = dialog.getByRole('link', { name: /Upper back and neck pain/ });
  await expect(result).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(result).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(result).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  // A browser empties a search field first.
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('searchbox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Search' })).toBeFocused();
});

test('Ctrl+K opens the search, Enter leads to its page, and a result leads into the text', async ({
  page,
}) => {
  await page.goto('/');
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('masager');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('link', { name: /Cupping Massager/ })
      .first(),
  ).toBeVisible();
  await expectAccessiblePage(page);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=masager');
  await page.getByRole('main').getByRole('link', { name: 'In the box' }).first().click();
  await page.waitForURL('**/products/nue-cupping-massager#box');
});

test('a policy is found, and a result leads to its section', async ({ page }) => {
  for (const [words, path, section] of [
    ['send back refund', '/policies/returns', /./],
    ['burst blister', '/policies/safety-manual', 'If you get a burn or a blister'],
  ] as const) {
    await page.goto(`/search?q=${words.replaceAll(' ', '+')}`);
    const result = page.getByRole('main').locator(`a[href^="${path}#"]`).filter({ hasText: section }).first();
    const title = await result.innerText();
    await result.click();
    await page.waitForURL(`**${path}#*`);
    await expect(page.locator(':target').getByRole('heading', { name: title, exact: true })).toBeVisible();
  }
});

test('the search index is loaded only when the search is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked).not.toContain('/search-index.json');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect.poll(() => asked).toContain('/search-index.json');
});

test('the search says so when its index does not load, and falls back to its own page', async ({
  page,
  guard,
}) => {
  guard.expectResponse(503, /search-index/);
  await page.route('**/search-index.json', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page.getByText('Search didn’t load')).toBeVisible();
  await page.getByRole('searchbox').fill('neck');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=neck');
  await expect(page.getByRole('main').getByRole('status')).toContainText('“neck”');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page finds the same results', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/search');
    await page.getByLabel('Search articles and the shop').fill('stif nekc');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search?q=stif*');
    await expect(
      page.getByRole('main').getByRole('link', { name: /Upper back and neck pain/ }),
    ).toBeVisible();
    await page.goto('/search?q=zzzzzz');
    await expect(page.getByRole('status')).toContainText('Nothing found for “zzzzzz”');
  });
});
