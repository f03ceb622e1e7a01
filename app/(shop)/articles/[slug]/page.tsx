import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleView } from '@/components/articles/article-view';
import { JsonLd } from '@/components/articles/json-ld';
import { listProductSlugs } from '@/lib/catalogue/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { getArticle, listArticles, requireKnownProducts } from '@/lib/content/queries';
import { articleStructuredData, articleUrl, pictureUrl } from '@/lib/content/structured-data';

export const dynamic = 'force-static';
export const dynamicParams = false;

type Props = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  await requireKnownProducts(await listProductSlugs());
  const articles = await listArticles();
  return articles.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await getArticle((await params).slug);
  if (!article) return {};
  const siteUrl = getSiteUrl();
  const url = articleUrl(siteUrl, article.slug);
  const { title, description } = article;
  return {
    title,
    description,
    authors: [{ name: article.author }],
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      title,
      description,
      url,
      publishedTime: article.published,
      modifiedTime: article.updated,
      images: [{ url: pictureUrl(siteUrl, article.picture.name), alt: article.picture.alt }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await getArticle((await params).slug);
  if (!article) notFound();
  return (
    <>
      <JsonLd data={articleStructuredData({ article, siteUrl: getSiteUrl() })} />
      <ArticleView article={article} />
    </>
  );
}
