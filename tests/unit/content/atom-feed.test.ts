import { expect, it } from 'vitest';
import { atomFeed } from '@/lib/content/atom-feed';
import { loadArticles } from '@/lib/content/load-articles';
import { frontMatter, withArticleFolder } from './article-folder';

it('names every article with full addresses and escaped text', async () => {
  const text = `${frontMatter({ title: '"Heat & <cold>"' })}Text <Cite id={1} />`;
  const articles = await withArticleFolder({ 'a.mdx': text }, loadArticles);
  const feed = atomFeed({ articles, siteUrl: 'https://shop.example', shopName: 'Cups & Co' });
  expect(feed).toContain('<title>Cups &amp; Co articles</title>');
  expect(feed).toContain('<title>Heat &amp; &lt;cold&gt;</title>');
  expect(feed).toContain('<id>https://shop.example/articles/stiff-neck</id>');
  expect(feed).toContain('<updated>2026-11-02T00:00:00+05:00</updated>');
});

it('is a valid feed without articles', () => {
  expect(atomFeed({ articles: [], siteUrl: 'https://shop.example', shopName: 'Cups & Co' })).toContain(
    '<updated>1970-01-01T',
  );
});
