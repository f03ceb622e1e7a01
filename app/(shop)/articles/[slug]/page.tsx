import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleDetail } from '@/components/articles/article-detail';
import { articleStructuredData } from '@/components/articles/article-structured-data';
import { JsonLd } from '@/components/layout/metadata/json-ld';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
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
      <JsonLd nodes={articleStructuredData({ article, siteUrl: getSiteUrl() })} />
      <ArticleDetail article={article} />
    </>
  );
}
