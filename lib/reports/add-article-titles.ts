import 'server-only';
import { listArticles } from '@/lib/content/queries';
import type { ArticleSales } from '@/lib/orders/reports/daily-sales';

/** Adds the title of its article to each row; the slug where the article has been deleted. */
export async function addArticleTitles(
  sales: readonly ArticleSales[],
): Promise<(ArticleSales & { title: string })[]> {
  if (sales.length === 0) return [];
  const titles = new Map((await listArticles()).map(({ slug, title }) => [slug, title]));
  return sales.map((row) => ({ ...row, title: titles.get(row.slug) ?? row.slug }));
}
