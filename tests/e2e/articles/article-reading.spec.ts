import { ArticlePage } from '../pages/article-page';
import { CartDrawer } from '../pages/cart-drawer';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';

const ARTICLE = '/articles/upper-back-and-neck-pain';
const PHONE = { width: 390, height: 844 };

test('a citation leads to its source and back, and moves the focus', async ({ page }) => {
  await page.goto(ARTICLE);
  const article = new ArticlePage(page);
  await article.citation(4, 1).click();
  await expect(article.reference(4)).toBeFocused();
  await expect(article.reference(4)).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(article.reference(4).getByRole('link').first()).toBeFocused();
  await article.reference(4).getByRole('link', { name: 'Back to mention 2 of reference 4' }).click();
  await expect(article.citation(4, 2)).toBeFocused();
  await expect(article.citation(4, 2)).toBeInViewport();
});

test('the table of contents marks the current section', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(ARTICLE);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'Prevention' }).click();
  await expect(contents.getByRole('link', { name: 'Prevention' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
  await page.keyboard.press('Control+End');
  await expect(contents.locator('[aria-current]')).toHaveText('References');
});

test('on a phone the table of contents sticks to the top, names the section, and closes after a choice', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(ARTICLE);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByText('On this page').click();
  await contents.getByRole('link', { name: 'Symptoms' }).click();
  await expect(contents.getByRole('link', { name: 'Symptoms' })).toBeHidden();
  await expect(contents).toBeInViewport();
  await expect(contents).toContainText('Symptoms');
  const bar = await contents.boundingBox();
  const heading = await page.getByRole('heading', { name: 'Symptoms' }).boundingBox();
  expect(heading?.y, 'the title is not under the bar').toBeGreaterThanOrEqual(
    (bar?.y ?? 0) + (bar?.height ?? 0),
  );
  await contents.getByText('On this page').click();
  await page.keyboard.press('Escape');
  await expect(contents.getByText('On this page')).toBeVisible();
  await expect(contents.getByRole('link', { name: 'Symptoms' })).toBeHidden();
});

test('the table of contents closes after a choice made before hydration', async ({ page }) => {
  await page.setViewportSize(PHONE);
  let deliver = () => {};
  const isChosen = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await isChosen;
    await route.continue();
  });
  await page.goto(ARTICLE);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByText('On this page').click();
  const link = contents.getByRole('link', { name: 'Symptoms' });
  await link.click();
  await expect(link).toBeVisible();
  deliver();
  await expect(link).toBeHidden();
  await expect(contents).toContainText('Symptoms');
});

test('a link to a chapter below the fold scrolls it to the top, though content above was not laid out yet', async ({
  page,
}) => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto('about:blank');
    await page.goto(ARTICLE);
    const heading = page.getByRole('heading', { name: 'Prevention' });
    await page.getByRole('link', { name: 'Prevention' }).first().click();
    await expect(heading).toBeInViewport();
    await expect
      .poll(() => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top)))
      .toBeLessThan(80);
    const settled = await heading.evaluate((element) => element.getBoundingClientRect().top);
    expect(settled).toBeGreaterThanOrEqual(0);
  }
});

test('lines are of a length that reads well', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(ARTICLE);
  const longest = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article h2 ~ p')].filter(
      (paragraph) => (paragraph.textContent ?? '').length > 250,
    );
    const perLine = paragraphs.map((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12)));
      const text = paragraph.textContent ?? '';
      return { text, characters: text.length / lines.size };
    });
    return perLine.sort((a, b) => b.characters - a.characters)[0];
  });
  expect(longest?.characters, longest?.text).toBeLessThanOrEqual(75);
});

test('a link to an answer opens it', async ({ page }) => {
  await page.goto(ARTICLE);
  const question = page.getByRole('heading', { name: 'Does exercise help upper back and neck pain?' });
  const answer = page.getByText('strengthening exercise, with gentle stretching beside it');
  await expect(answer).toBeHidden();
  await question.click();
  await expect(answer).toBeVisible();
  const link = await page.getByRole('link', { name: 'Link to this answer' }).getAttribute('href');
  await page.goto('about:blank');
  await page.goto(ARTICLE + link);
  await expect(answer).toBeVisible();
  await expect(answer).toBeInViewport();
});

test('a massager is put in the cart without leaving the article', async ({ page }) => {
  const article = new ArticlePage(page);
  await article.open();
  await expect(article.productCard).toContainText('Suction, warmth and light, at home');
  await article.buyButton.click();
  await expect(new CartDrawer(page).checkoutLink).toBeVisible();
  await expect(page).toHaveURL(ARTICLE);
  await expectAccessiblePage(page);
});

test('topic and search pages are accessible', async ({ page }) => {
  for (const path of ['/articles/topics/neck-pain', '/search', '/search?q=neck+pain']) {
    await page.goto(path);
    await expectAccessiblePage(page);
  }
});

test('articles, topics and feeds are published: whoever has one is told so', async ({ request }) => {
  for (const path of [
    ARTICLE,
    '/articles',
    '/articles/topics/neck-pain',
    '/products/feed.xml',
    '/feed.xml',
  ]) {
    const { etag = '', 'cache-control': cacheControl } = (await request.get(path)).headers();
    expect(cacheControl, path).toContain('public, max-age=0');
    const again = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect(again.status(), path).toBe(304);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('questions open, numbers lead to sources, and the contents are a plain list', async ({ page }) => {
    await page.goto(ARTICLE);
    const answer = page.getByText('strengthening exercise, with gentle stretching beside it');
    await expect(answer).toBeHidden();
    await page.getByRole('heading', { name: 'Does exercise help upper back and neck pain?' }).click();
    await expect(answer).toBeVisible();
    const article = new ArticlePage(page);
    await article.citation(1, 1).click();
    await expect(article.reference(1)).toBeFocused();
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Diagnosis' })
      .click();
    await expect(page).toHaveURL(`${ARTICLE}#diagnosis`);
    await page.setViewportSize(PHONE);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.getByText('On this page').click();
    await expect(contents.getByRole('link', { name: 'Prevention' })).toBeVisible();
  });

  test('a link to an answer opens it', async ({ page }) => {
    await page.goto(`${ARTICLE}#question-does-exercise-help-upper-back-and-neck-pain`);
    await expect(page.getByText('strengthening exercise, with gentle stretching beside it')).toBeVisible();
  });

  test('a massager is put in the cart', async ({ page }) => {
    const article = new ArticlePage(page);
    await article.open();
    await article.buyButton.click();
    await page.waitForURL('**/cart');
    await expect(page.getByRole('main')).toContainText('Cupping Massager');
  });
});
