import { productPath } from '@/lib/catalogue/product-path';
import { listProducts } from '@/lib/catalogue/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import type { ArticleSummary } from '@/lib/content/article';
import { articleUrl, pictureUrl } from '@/lib/content/article-url';
import { listArticles } from '@/lib/content/queries';
import { listTopics } from '@/lib/content/topics';
import { escapeXml } from '@/lib/core/escape-xml';
import { POLICY_NAMES, policyPath } from '@/lib/policies/policy';
import { listPolicyDates } from '@/lib/policies/queries';
import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';

type Entry = { url: string; lastModified: string | undefined; images?: readonly string[] };

/**
 * The sitemap, with the pictures of each page. Elements are in the order of its schema (sitemaps.org, sitemap.xsd):
 * address, last change, and only then the elements of other namespaces, which Next's own sitemap puts before.
 */
export async function writeSitemap(): Promise<string> {
  const entries = await listEntries();
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${entries.map(writeEntry).join('\n')}
</urlset>
`;
}

async function listEntries(): Promise<Entry[]> {
  const siteUrl = getSiteUrl();
  const [articles, products, policyDates] = await Promise.all([
    listArticles(),
    listProducts(),
    listPolicyDates(),
  ]);
  const dates = [...products.map(({ updatedAt }) => updatedAt.toISOString()), newest(articles) ?? ''];
  return [
    { url: `${siteUrl}/`, lastModified: dates.sort().at(-1) || undefined },
    ...products.map((product) => ({
      url: siteUrl + productPath(product.slug),
      lastModified: product.updatedAt.toISOString(),
      images: product.pictures.map((picture) => pictureUrl(siteUrl, picture.name)),
    })),
    { url: siteUrl + SAFETY_MANUAL_PATH, lastModified: SAFETY_NOTE.version },
    { url: `${siteUrl}/articles`, lastModified: newest(articles) },
    ...articles.map((article) => ({
      url: articleUrl(siteUrl, article.slug),
      lastModified: article.updated,
      images: [pictureUrl(siteUrl, article.picture.name)],
    })),
    ...listTopics(articles).map((topic) => ({
      url: siteUrl + topic.path,
      lastModified: newest(topic.articles),
    })),
    { url: `${siteUrl}/policies`, lastModified: newestDate([...policyDates.values()]) },
    ...POLICY_NAMES.map((name) => ({
      url: siteUrl + policyPath(name),
      lastModified: policyDates.get(name)?.toISOString(),
    })),
  ];
}

function writeEntry({ url, lastModified, images = [] }: Entry): string {
  const parts = [
    `<loc>${escapeXml(url)}</loc>`,
    lastModified ? `<lastmod>${escapeXml(lastModified)}</lastmod>` : '',
    ...images.map((image) => `<image:image><image:loc>${escapeXml(image)}</image:loc></image:image>`),
  ];
  return `<url>\n${parts.filter(Boolean).join('\n')}\n</url>`;
}

function newestDate(dates: readonly Date[]): string | undefined {
  return dates
    .map((date) => date.toISOString())
    .sort()
    .at(-1);
}

/** The day of the last change, of any of them. */
function newest(articles: readonly ArticleSummary[]): string | undefined {
  return articles
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
}
