import type { Metadata } from 'next';
import { ArticleResults } from '@/components/admin/articles/article-results';
import { DEFAULT_PERIOD, PERIODS } from '@/components/admin/articles/periods';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listArticleResults } from '@/lib/reports/list-article-results';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Articles' };

type ArticlesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: ArticlesPageProps) {
  const staff = await requireStaff('articles.view', '/admin/articles');
  const { days: asked } = await searchParams;
  const period = PERIODS.find(({ days }) => String(days) === asked) ?? DEFAULT_PERIOD;
  const results = await listArticleResults(period.days);
  return (
    <AdminFrame staff={staff} current="/admin/articles">
      <AdminHeading title="Articles" />
      <ArticleResults results={results} period={period} />
    </AdminFrame>
  );
}
