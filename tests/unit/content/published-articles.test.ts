import { expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';

// Compiling three long articles takes seconds on a busy machine.
it('the articles of this shop have no faults', { timeout: 60_000 }, async () => {
  const articles = await loadArticles({ projectRoot: process.cwd(), folder: 'content/articles' });
  expect(articles.length).toBeGreaterThanOrEqual(3);
  for (const { slug, words } of articles) {
    expect(words, `${slug} is long enough to help`).toBeGreaterThanOrEqual(1200);
    expect(words, `${slug} is short enough to be read`).toBeLessThanOrEqual(3200);
  }
});
