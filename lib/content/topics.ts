import type { ArticleSummary } from './article';

/** What articles have in common. */
export type Topic = { slug: string; name: string; path: string; articles: ArticleSummary[] };

/** The topics of all articles, those with most articles first. */
export function listTopics(articles: readonly ArticleSummary[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const article of articles) {
    for (const name of article.topics) {
      const slug = topicSlug(name);
      const topic = topics.get(slug) ?? { slug, name, path: topicPath(name), articles: [] };
      topic.articles.push(article);
      topics.set(slug, topic);
    }
  }
  return [...topics.values()].sort(
    (a, b) => b.articles.length - a.articles.length || a.name.localeCompare(b.name),
  );
}

/** A topic by its slug, or null. */
export function findTopic(articles: readonly ArticleSummary[], slug: string): Topic | null {
  return listTopics(articles).find((topic) => topic.slug === slug) ?? null;
}

/** The page of a topic. */
export function topicPath(name: string): string {
  return `/articles/topics/${topicSlug(name)}`;
}

function topicSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
