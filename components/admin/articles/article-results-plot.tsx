import { SHOP_CURRENCY } from '@/lib/config/shop';
import { formatCount } from '@/lib/core/format-count';
import { formatMoney } from '@/lib/core/money';
import type { ArticleResult } from '@/lib/reports/list-article-results';
import styles from './article-results-plot.module.css';

const WIDTH = 100;
const MIN_BAR_WIDTH = 0.6;
const MEASURES = [
  { key: 'carts', title: 'Carts', format: (n: number) => formatCount(n) },
  { key: 'orders', title: 'Orders', format: (n: number) => formatCount(n) },
  { key: 'revenueMinor', title: 'Revenue', format: (n: number) => formatMoney(n, SHOP_CURRENCY) },
] as const;

/**
 * Three bars an article, each against the best article in its measure. The words stand outside of the drawing, so that
 * they keep their size on a phone; the table below says the same to whoever does not see it.
 */
export function ArticleResultsPlot({ results }: { results: readonly ArticleResult[] }) {
  const maximumOf = (key: (typeof MEASURES)[number]['key']) => Math.max(1, ...results.map((row) => row[key]));
  return (
    <figure className={styles.figure} aria-hidden="true">
      {results.map((row) => (
        <div key={row.slug} className={styles.article}>
          <p className={styles.title}>{row.title ?? row.slug}</p>
          {MEASURES.map(({ key, title, format }) => (
            <div key={key} className={`${styles.measure} ${styles[key]}`}>
              <span className={styles.name}>{title}</span>
              <svg
                viewBox={`0 0 ${WIDTH} 1`}
                preserveAspectRatio="none"
                className={styles.bar}
                aria-hidden="true"
              >
                <rect className={styles.track} width={WIDTH} height={1} />
                <rect
                  className={styles.fill}
                  width={row[key] > 0 ? Math.max(MIN_BAR_WIDTH, (row[key] / maximumOf(key)) * WIDTH) : 0}
                  height={1}
                />
              </svg>
              <span className={styles.value}>{format(row[key])}</span>
            </div>
          ))}
        </div>
      ))}
    </figure>
  );
}
