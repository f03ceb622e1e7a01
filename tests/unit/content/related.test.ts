import { expect, it } from 'vitest';
import type { ArticleSummary } from '@/lib/content/article';
import { relatedArticles } from '@/lib/content/related-articles';
import { findTopic, listTopics } from '@/lib/content/topics';

function article(slug: string, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    slug,
    title: slug,
    summary: '',
    description: '',
    author: 'The editors',
    published: '2026-11-01',
    updated: '2026-11-01',
    topics: [],
    related: [],
    products: [],
    faq: [],
    references: [],
    picture: { name: 'hero', alt: '', measured: null },
    words: 1,
    readingMinutes: 1,
    ...changes,
  };
}

it('what the author named comes first, then what shares topics, then the newest', () => {
  const own = article('own', { topics: ['neck', 'posture'], related: ['named'] });
  const articles = [
    own,
    article('old'),
    article('new', { published: '2026-12-01' }),
    article('shares', { topics: ['posture'] }),
    article('named'),
  ];
  expect(relatedArticles({ article: own, articles }).map(({ slug }) => slug)).toEqual([
    'named',
    'shares',
    'new',
  ]);
});

it('a new article is linked from existing ones without editing them', () => {
  const own = article('own');
  const added = article('added');
  expect(relatedArticles({ article: own, articles: [own, added] })).toEqual([added]);
});

it('topics have an address each and know their articles', () => {
  const articles = [
    article('a', { topics: ['Neck pain', 'posture'] }),
    article('b', { topics: ['neck pain'] }),
  ];
  expect(listTopics(articles).map(({ path }) => path)).toEqual([
    '/articles/topics/neck-pain',
    '/articles/topics/posture',
  ]);
  expect(findTopic(articles, 'neck-pain')?.articles).toHaveLength(2);
  expect(findTopic(articles, 'nowhere')).toBeNull();
});
