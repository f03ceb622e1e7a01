import { SHOP_CURRENCY } from '@/lib/config/shop';
import { formatCount } from '@/lib/core/format-count';
import { formatMoney } from '@/lib/core/money';
import type { ArticleResult } from '@/lib/reports/list-article-results';
import styles from './article-results.module.css';
import { ArticleResultsPlot } from './article-results-plot';
import { ArticleResultsTable } from './article-results-table';
import { PERIODS, type Period } from './periods';

/** Which article leads to carts and orders. */
export function ArticleResults({ results, period }: { results: ArticleResult[]; period: Period }) {
  const sum = (key: 'carts' | 'orders' | 'revenueMinor') => results.reduce((all, row) => all + row[key], 0);
  const revenue = formatMoney(sum('revenueMinor'), SHOP_CURRENCY);
  return (
    <div className={styles.page}>
      <nav aria-label="Period" className={styles.periods}>
        {PERIODS.map(({ days, label }) => (
          <a
            key={days}
            href={`/admin/articles?days=${days}`}
            aria-current={days === period.days ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      {sum('carts') + sum('orders') > 0 ? (
        <>
          <p className={styles.lead}>
            In the last {period.days} days, articles led to {count(sum('carts'), 'cart')} and{' '}
            {count(sum('orders'), 'order')}, worth {revenue}.
          </p>
          <ArticleResultsPlot results={results} />
        </>
      ) : (
        <p className={styles.lead}>
          No article has led to a cart in the last {period.days} days. What is put in a cart from an article,
          or on the product page after following its link, is counted here.
        </p>
      )}
      <ArticleResultsTable results={results} />
      <p className={styles.note}>
        A cart counts for the first article that led to it, and its order with it. Revenue is what was ordered
        in the period, cancelled cash orders left out, less what was refunded in it. No reader is followed:
        there is no cookie for this, and reading itself is not counted.
      </p>
    </div>
  );
}

function count(number: number, noun: string): string {
  return `${formatCount(number)} ${noun}${number === 1 ? '' : 's'}`;
}
