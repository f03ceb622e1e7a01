import type { ArticleSummary } from './article';

const MAX_RELATED = 3;

/**
 * What to read after an article: what its author named, in that order, then what shares most topics with it, then the
 * newest. So a new article is linked without a change to the others.
 */
export function relatedArticles(input: {
  article: ArticleSummary;
  articles: readonly ArticleSummary[];
}): ArticleSummary[] {
  const { article, articles } = input;
  const others = articles.filter(({ slug }) => slug !== article.slug);
  const named = article.related.flatMap((slug) => others.find((other) => other.slug === slug) ?? []);
  const shared = (other: ArticleSummary) =>
    other.topics.filter((topic) => article.topics.includes(topic)).length;
  const further = others
    .filter((other) => !named.includes(other))
    .sort((a, b) => shared(b) - shared(a) || b.published.localeCompare(a.published));
  return [...named, ...further].slice(0, Math.max(MAX_RELATED, named.length));
}
