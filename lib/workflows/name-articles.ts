import 'server-only';
import { listArticles } from '@/lib/content/queries';
import type { ArticleSales } from '@/lib/orders/sales-day';

/** Puts the title of its article beside each row; the slug of one that is not there any more. */
export async function nameArticles(
  sales: readonly ArticleSales[],
): Promise<(ArticleSales & { title: string })[]> {
  if (sales.length === 0) return [];
  const titles = new Map((await listArticles()).map(({ slug, title }) => [slug, title]));
  return sales.map((row) => ({ ...row, title: titles.get(row.slug) ?? row.slug }));
}
