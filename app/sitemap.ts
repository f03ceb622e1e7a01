import type { MetadataRoute } from 'next';
import { getProductBySlug, listProductSlugs } from '@/lib/catalogue/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';
import { articleUrl, pictureUrl } from '@/lib/content/structured-data';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const siteUrl = getSiteUrl();
  const [articles, productSlugs] = await Promise.all([listArticles(), listProductSlugs()]);
  const products = (await Promise.all(productSlugs.map(getProductBySlug))).flatMap(
    (product) => product ?? [],
  );
  return [
    { url: `${siteUrl}/` },
    ...products.map((product) => ({
      url: `${siteUrl}/products/${product.slug}`,
      lastModified: product.updatedAt,
      images: product.pictures.map((picture) => pictureUrl(siteUrl, picture.name)),
    })),
    {
      url: `${siteUrl}/articles`,
      lastModified: articles
        .map(({ updated }) => updated)
        .sort()
        .at(-1),
    },
    ...articles.map((article) => ({
      url: articleUrl(siteUrl, article.slug),
      lastModified: article.updated,
      images: [pictureUrl(siteUrl, article.picture.name)],
    })),
  ];
}
