import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { articleStructuredData } from '@/components/articles/article-structured-data';
import { ArticleView } from '@/components/articles/article-view';
import { JsonLd } from '@/components/layout/json-ld';
import { pageMetadata } from '@/components/layout/page-metadata';
import { listProductSlugs } from '@/lib/catalogue/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { getArticle, listArticles, requireKnownProducts } from '@/lib/content/queries';

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
  const { slug, title, description, author, published, updated, topics, picture } = article;
  const metadata = await pageMetadata({
    path: `/articles/${slug}`,
    title,
    description,
    preview: { of: 'article', slug },
    previewAlt: `${title}. ${picture.alt}`,
  });
  return {
    ...metadata,
    authors: [{ name: author }],
    keywords: topics,
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      publishedTime: published,
      modifiedTime: updated,
      tags: topics,
    },
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await getArticle((await params).slug);
  if (!article) notFound();
  return (
    <>
      <JsonLd things={articleStructuredData({ article, siteUrl: getSiteUrl() })} />
      <ArticleView article={article} />
    </>
  );
}
