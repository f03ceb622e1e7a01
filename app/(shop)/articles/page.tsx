import type { Metadata } from 'next';
import { ArticleList } from '@/components/articles/article-list';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';

export const dynamic = 'force-static';

const title = 'Articles';
const description =
  'Upper back and neck pain, dry and wet cupping, buying a set: careful articles with their sources named.';

export function generateMetadata(): Metadata {
  const siteUrl = getSiteUrl();
  return {
    title,
    description,
    alternates: {
      canonical: `${siteUrl}/articles`,
      types: { 'application/atom+xml': `${siteUrl}/feed.xml` },
    },
    openGraph: { title, description, url: `${siteUrl}/articles`, type: 'website' },
  };
}

export default async function ArticlesPage() {
  return <ArticleList articles={await listArticles()} />;
}
