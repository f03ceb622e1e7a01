import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import { Thumbnail } from '@/components/ui/thumbnail';
import type { StaffProductRow } from '@/lib/catalogue/staff-product';
import { formatMoney } from '@/lib/core/money';
import { adminProductPath } from './admin-product-path';
import { PRODUCT_STATUS_LABELS } from './product-status-labels';
import styles from './product-table.module.css';

/** Products as rows; on a phone each is a small list. */
export function ProductTable({ rows }: { rows: readonly StaffProductRow[] }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <thead>
        <tr>
          <th scope="col">Product</th>
          <th scope="col">State</th>
          <th scope="col" className={table.number}>
            Versions
          </th>
          <th scope="col" className={table.number}>
            From
          </th>
          <th scope="col" className={table.number}>
            Available
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <th scope="row">
              <span className={styles.product}>
                <Thumbnail name={row.pictureName} size={56} />
                <a href={adminProductPath(row.slug)}>{row.title}</a>
              </span>
            </th>
            <td data-label="State">
              <Badge tone={PRODUCT_STATUS_LABELS[row.status].tone}>
                {PRODUCT_STATUS_LABELS[row.status].label}
              </Badge>
            </td>
            <td data-label="Versions" className={table.number}>
              {row.variantCount}
            </td>
            <td data-label="From" className={table.number}>
              {row.lowestPriceMinor === null
                ? 'No price yet'
                : formatMoney(row.lowestPriceMinor, row.currency)}
            </td>
            <td data-label="Available" className={table.number}>
              {row.available}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
