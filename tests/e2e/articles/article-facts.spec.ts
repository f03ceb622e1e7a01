import { ArticlePage } from '../pages/article-page';
import { readArticle } from '../pages/article-reader';
import { expect, test } from '../support/test';
import { BUYING_FACTS } from './facts/buy-cupping-therapy-set';
import { DRY_AND_WET_FACTS } from './facts/dry-cupping-vs-wet-cupping';
import { expectFacts } from './facts/expect-facts';
import { SAFETY_FACTS } from './facts/safety-facts';
import { UPPER_BACK_FACTS } from './facts/upper-back-and-neck-pain';

const ARTICLES = [
  { slug: 'upper-back-and-neck-pain', title: /upper back and neck pain/i, facts: UPPER_BACK_FACTS },
  {
    slug: 'dry-cupping-vs-wet-cupping',
    title: /dry and wet cupping: the key differences/i,
    facts: DRY_AND_WET_FACTS,
  },
  {
    slug: 'buy-cupping-therapy-set-online-in-pakistan',
    title: /buying a cupping therapy set online in pakistan/i,
    facts: BUYING_FACTS,
  },
];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { slug, title, facts } of ARTICLES) {
    test(`the article ${slug} states every expected fact in its section`, async ({ page }) => {
      const article = await readArticle(page, slug);
      expect(article.title).toMatch(title);
      expectFacts(article, facts);
    });

    test(`the article ${slug} has the complete safety list`, async ({ page }) => {
      const { sections } = await readArticle(page, slug);
      const text = sections.map((section) => section.text).join(' ');
      for (const fact of SAFETY_FACTS) expect.soft(text).toMatch(fact);
    });
  }

  test('an article that nobody has reviewed says so, to readers and to machines', async ({ page }) => {
    for (const { slug } of ARTICLES) {
      await page.goto(`/articles/${slug}`);
      await expect(page.getByText('Not reviewed by a clinician')).toBeInViewport();
      const described = await page.locator('script[type="application/ld+json"]').allTextContents();
      expect(described.join(), slug).not.toContain('reviewedBy');
    }
  });

  test('the product card of an article stands below the signs that need a doctor', async ({ page }) => {
    for (const { slug } of ARTICLES) {
      await page.goto(`/articles/${slug}`);
      const warning = await page.getByRole('note', { name: 'When to see a doctor' }).first().boundingBox();
      const card = await new ArticlePage(page).productCard.boundingBox();
      expect(card?.y, slug).toBeGreaterThan((warning?.y ?? 0) + (warning?.height ?? 0));
    }
  });

  test('every source of an article has its publisher, year, address and a link back to its citation', async ({
    page,
  }) => {
    for (const { slug } of ARTICLES) {
      await page.goto(`/articles/${slug}`);
      const sources = page.locator('#references ~ ol > li, section[aria-labelledby="references"] li');
      expect(await sources.count(), slug).toBeGreaterThanOrEqual(10);
      for (const source of await sources.all()) {
        await expect(source).toContainText(/, (\d{4}|no date recorded)\./);
        expect(await source.getByRole('link').first().getAttribute('href')).toMatch(/^https?:\/\//);
        expect(await source.getByRole('link').last().getAttribute('href')).toMatch(/^#cite-/);
      }
    }
  });

  test('the product page offers 15% off for sharing too', async ({ page }) => {
    await page.goto('/products/nue-cupping-massager');
    await expect(page.getByRole('heading', { name: /share and get 15% off/i })).toBeVisible();
  });
});
