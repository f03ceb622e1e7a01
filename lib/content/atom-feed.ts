import { startOfShopDay, toShopIso } from '@/lib/config/shop-time';
import { escapeXml } from '@/lib/core/escape-xml';
import type { ArticleSummary } from './article';
import { articleUrl, pictureUrl } from './article-url';

/**
 * The magazine as an Atom feed (RFC 4287).
 * @param input.articles newest first.
 */
export function atomFeed(input: {
  articles: readonly ArticleSummary[];
  siteUrl: string;
  shopName: string;
}): string {
  const { articles, siteUrl, shopName } = input;
  const updated =
    articles
      .map((article) => article.updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escapeXml(shopName)} articles</title>
  <subtitle>Careful reading for stiff necks and tired backs</subtitle>
  <id>${escapeXml(siteUrl)}/articles</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(siteUrl)}/feed.xml"/>
  <link rel="alternate" type="text/html" href="${escapeXml(siteUrl)}/articles"/>
  <updated>${instant(updated)}</updated>
  <icon>${escapeXml(siteUrl)}/icon.svg</icon>
${articles.map((article) => entry(article, siteUrl)).join('\n')}
</feed>
`;
}

function entry(article: ArticleSummary, siteUrl: string): string {
  const url = escapeXml(articleUrl(siteUrl, article.slug));
  const categories = article.topics.map((topic) => `    <category term="${escapeXml(topic)}"/>`);
  return `  <entry>
    <title>${escapeXml(article.title)}</title>
    <id>${url}</id>
    <link rel="alternate" type="text/html" href="${url}"/>
    <published>${instant(article.published)}</published>
    <updated>${instant(article.updated)}</updated>
    <author><name>${escapeXml(article.author)}</name></author>
${categories.join('\n')}
    <summary>${escapeXml(article.summary)}</summary>
    <link rel="enclosure" type="image/webp" title="${escapeXml(article.picture.alt)}" href="${escapeXml(pictureUrl(siteUrl, article.picture.name))}"/>
  </entry>`;
}

/** A day of the front matter as an instant: the shop's midnight. */
function instant(day: string): string {
  return toShopIso(startOfShopDay(day));
}
