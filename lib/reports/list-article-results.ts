import 'server-only';
import { listArticleCarts } from '@/lib/cart/list-article-carts';
import { listArticles } from '@/lib/content/queries';
import { type Minor, minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { listArticleOrderTotals } from '@/lib/orders/reports/article-order-totals';

export type ArticleResult = {
  slug: string;
  /** Null for an article that is no longer there. */
  title: string | null;
  carts: number;
  orders: number;
  /** Of orders that were not cancelled, less refunds. */
  revenueMinor: Minor;
};

/**
 * Carts, orders and revenue attributed to each article in the last `days` days, by revenue; articles without any too.
 */
export async function listArticleResults(days: number): Promise<ArticleResult[]> {
  const [articles, carts, sales] = await Promise.all([
    listArticles(),
    listArticleCarts(getDb(), days),
    listArticleOrderTotals(getDb(), days),
  ]);
  const titles = new Map(articles.map(({ slug, title }) => [slug, title]));
  const counted = [...carts, ...sales].map(({ articleSlug }) => articleSlug);
  const results = [...new Set([...titles.keys(), ...counted])].map((slug): ArticleResult => {
    const sold = sales.find(({ articleSlug }) => articleSlug === slug);
    return {
      slug,
      title: titles.get(slug) ?? null,
      carts: carts.find(({ articleSlug }) => articleSlug === slug)?.carts ?? 0,
      orders: sold?.orders ?? 0,
      revenueMinor: minor(sold?.revenueMinor ?? 0),
    };
  });
  return results.sort((a, b) => b.revenueMinor - a.revenueMinor || b.orders - a.orders || b.carts - a.carts);
}
