import 'server-only';
import { listArticleCarts } from '@/lib/cart/list-article-carts';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { listArticles } from '@/lib/content/queries';
import { getDb } from '@/lib/db/client';
import { listArticleRefunds, listArticleSales } from '@/lib/orders/reports/sales-queries';
import { salesLessRefunds } from '@/lib/pricing/refund-amount';

export type ArticleResult = {
  slug: string;
  /** Null for an article that is no longer there. */
  title: string | null;
  carts: number;
  orders: number;
  /** The sales of the period less the refunds of the period; negative where earlier sales were refunded. */
  revenueMinor: number;
};

/**
 * Carts, orders and revenue attributed to each article in the last `days` days, by revenue; articles without any too. What
 * a sale is, and on which day, is the same as in the figures of the back office's start page.
 */
export async function listArticleResults(days: number, now = new Date()): Promise<ArticleResult[]> {
  const period = { days, currency: SHOP_CURRENCY, now } as const;
  const [articles, carts, sales, refunds] = await Promise.all([
    listArticles(),
    listArticleCarts(getDb(), days),
    listArticleSales(period),
    listArticleRefunds(period),
  ]);
  const titles = new Map(articles.map(({ slug, title }) => [slug, title]));
  const counted = [
    ...carts.map(({ articleSlug }) => articleSlug),
    ...[...sales, ...refunds].map(({ slug }) => slug),
  ];
  const results = [...new Set([...titles.keys(), ...counted])].map((slug): ArticleResult => {
    const sold = sales.find((row) => row.slug === slug);
    const refunded = refunds.find((row) => row.slug === slug)?.refundedMinor ?? 0;
    return {
      slug,
      title: titles.get(slug) ?? null,
      carts: carts.find(({ articleSlug }) => articleSlug === slug)?.carts ?? 0,
      orders: sold?.orders ?? 0,
      revenueMinor: salesLessRefunds(sold?.salesMinor ?? 0, refunded),
    };
  });
  return results.sort((a, b) => b.revenueMinor - a.revenueMinor || b.orders - a.orders || b.carts - a.carts);
}
