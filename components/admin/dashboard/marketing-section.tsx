import { formatCount } from '@/lib/core/format-count';
import { type Currency, formatMoney } from '@/lib/core/money';
import type { ArticleSales, DailySales } from '@/lib/orders/reports/daily-sales';
import { sumDailySales } from '@/lib/orders/reports/daily-sales';
import { BarList } from './bar-list';
import styles from './sales-section.module.css';

type MarketingSectionProps = {
  days: readonly DailySales[];
  shares: { started: number; unlocked: number };
  articles: readonly (ArticleSales & { title: string })[];
  currency: Currency;
};

const orders = (count: number) => `${formatCount(count)} ${count === 1 ? 'order' : 'orders'}`;

/** What sharing and reading brought. */
export function MarketingSection({ days, shares, articles, currency }: MarketingSectionProps) {
  const sum = sumDailySales(days);
  return (
    <section aria-labelledby="reach" className={styles.section}>
      <h2 id="reach">What sharing and reading brought</h2>
      <div className={styles.plots}>
        <div>
          <BarList
            caption="The share campaign, step by step"
            bars={[
              {
                name: 'Shares begun',
                value: shares.started,
                valueLabel: formatCount(shares.started),
              },
              {
                name: 'Codes earned by them',
                value: shares.unlocked,
                valueLabel: formatCount(shares.unlocked),
              },
              {
                name: 'Orders with an earned code',
                value: sum.rewardedOrders,
                valueLabel: `${formatCount(sum.rewardedOrders)} · ${formatMoney(sum.rewardedSalesMinor, currency)}`,
              },
              {
                name: 'Orders through a friend’s link',
                value: sum.sharedOrders,
                valueLabel: `${formatCount(sum.sharedOrders)} · ${formatMoney(sum.sharedSalesMinor, currency)}`,
              },
            ]}
          />
          <p>
            <a href="/admin/sharing">By network</a>
          </p>
        </div>
        {articles.length > 0 ? (
          <BarList
            caption="Sales whose cart began at an article"
            bars={articles.map((article) => ({
              name: article.title,
              value: article.salesMinor,
              valueLabel: `${formatMoney(article.salesMinor, currency)} · ${orders(article.orders)}`,
            }))}
          />
        ) : (
          <div>
            <p className={styles.strong}>Sales whose cart began at an article</p>
            <p className={styles.soft}>
              None in these days. When somebody puts the massager into their cart from an article, the order
              counts here.
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
