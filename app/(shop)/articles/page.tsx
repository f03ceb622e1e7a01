import type { Metadata } from 'next';
import { ArticleList } from '@/components/articles/listing/article-list';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
import { listArticles } from '@/lib/content/queries';

export const dynamic = 'force-static';

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    path: '/articles',
    title: 'Articles',
    description:
      'Upper back and neck pain, dry and wet cupping, buying a set: careful articles with their sources named.',
    preview: { of: 'articles' },
    previewAlt: 'Articles: careful reading for stiff necks and tired backs.',
  });

export default async function ArticlesPage() {
  return <ArticleList articles={await listArticles()} />;
}
