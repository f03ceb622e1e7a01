import type { MetadataRoute } from 'next';
import { productPath } from '@/lib/catalogue/product-path';
import { listProducts } from '@/lib/catalogue/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import type { ArticleSummary } from '@/lib/content/article';
import { articleUrl, pictureUrl } from '@/lib/content/article-address';
import { listArticles } from '@/lib/content/queries';
import { listTopics } from '@/lib/content/topics';

/** Read by the server too, to learn which pages to render again (scripts/server/page-refresher.ts): never stale. */
export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const siteUrl = getSiteUrl();
  const [articles, products] = await Promise.all([listArticles(), listProducts()]);
  const dates = [...products.map(({ updatedAt }) => updatedAt.toISOString()), newest(articles) ?? ''];
  return [
    { url: `${siteUrl}/`, lastModified: dates.sort().at(-1) || undefined },
    ...products.map((product) => ({
      url: siteUrl + productPath(product.slug),
      lastModified: product.updatedAt,
      images: product.pictures.map((picture) => pictureUrl(siteUrl, picture.name)),
    })),
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
  ];
}

/** The day of the last change, of any of them. */
function newest(articles: readonly ArticleSummary[]): string | undefined {
  return articles
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
}
