import { type Currency, formatMoney } from '@/lib/core/money';
import type { ArticleSales, SalesDay } from '@/lib/orders/sales-day';
import { sumOfDays } from '@/lib/orders/sales-day';
import { BarList } from './bar-list';
import styles from './sales-part.module.css';

type ReachPartProps = {
  days: readonly SalesDay[];
  shares: { started: number; unlocked: number };
  articles: readonly (ArticleSales & { title: string })[];
  currency: Currency;
};

const orders = (count: number) => `${count.toLocaleString('en-PK')} ${count === 1 ? 'order' : 'orders'}`;

/** What sharing and reading brought. */
export function ReachPart({ days, shares, articles, currency }: ReachPartProps) {
  const sum = sumOfDays(days);
  return (
    <section aria-labelledby="reach" className={styles.part}>
      <h2 id="reach">What sharing and reading brought</h2>
      <div className={styles.plots}>
        <div>
          <BarList
            caption="The share campaign, step by step"
            bars={[
              { name: 'Shares begun', value: shares.started, words: shares.started.toLocaleString('en-PK') },
              {
                name: 'Codes earned by them',
                value: shares.unlocked,
                words: shares.unlocked.toLocaleString('en-PK'),
              },
              {
                name: 'Orders with an earned code',
                value: sum.rewardedOrders,
                words: `${sum.rewardedOrders.toLocaleString('en-PK')} · ${formatMoney(sum.rewardedSalesMinor, currency)}`,
              },
              {
                name: 'Orders through a friend’s link',
                value: sum.sharedOrders,
                words: `${sum.sharedOrders.toLocaleString('en-PK')} · ${formatMoney(sum.sharedSalesMinor, currency)}`,
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
              words: `${formatMoney(article.salesMinor, currency)} · ${orders(article.orders)}`,
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
