import { expect, it } from 'vitest';
import { loadArticles } from '@/lib/content/load-articles';

it('the articles of this shop have no faults', async () => {
  const articles = await loadArticles({ projectRoot: process.cwd(), folder: 'content/articles' });
  expect(articles.length).toBeGreaterThan(0);
});
