import table from '@/components/ui/table.module.css';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { formatCount } from '@/lib/core/format-count';
import { formatMoney } from '@/lib/core/money';
import type { ArticleResult } from '@/lib/reports/list-article-results';

/** The figures of every article. */
export function ArticleResultsTable({ results }: { results: readonly ArticleResult[] }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <caption>Carts, orders and revenue by article</caption>
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col" className={table.number}>
            Carts
          </th>
          <th scope="col" className={table.number}>
            Orders
          </th>
          <th scope="col" className={table.number}>
            Of 100 carts
          </th>
          <th scope="col" className={table.number}>
            Revenue
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map((row) => (
          <tr key={row.slug}>
            <th scope="row">
              {row.title ? (
                <a href={`/articles/${row.slug}`}>{row.title}</a>
              ) : (
                `${row.slug} (no longer there)`
              )}
            </th>
            <td data-label="Carts" className={table.number}>
              {formatCount(row.carts)}
            </td>
            <td data-label="Orders" className={table.number}>
              {formatCount(row.orders)}
            </td>
            <td data-label="Of 100 carts" className={table.number}>
              {row.carts > 0 ? Math.round((row.orders / row.carts) * 100) : '–'}
            </td>
            <td data-label="Revenue" className={table.number}>
              {formatMoney(row.revenueMinor, SHOP_CURRENCY)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
