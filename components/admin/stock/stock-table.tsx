import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import { isLowStock, type StockRow } from '@/lib/inventory/stock';
import { stockPath } from './stock-path';

/** The stock of every variant; on a phone each is a small list. */
export function StockTable({ rows }: { rows: readonly StockRow[] }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <caption>Available is what is on hand, less what is promised to orders that may still be paid.</caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Sku</th>
          <th scope="col" className={table.number}>
            On hand
          </th>
          <th scope="col" className={table.number}>
            Reserved
          </th>
          <th scope="col" className={table.number}>
            Available
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.variantId}>
            <th scope="row">
              <a href={stockPath(row.sku)}>
                {row.productTitle}, {row.variantTitle}
              </a>
            </th>
            <td data-label="Sku">{row.sku}</td>
            <td data-label="On hand" className={table.number}>
              {row.onHand}
            </td>
            <td data-label="Reserved" className={table.number}>
              {row.reserved}
            </td>
            <td data-label="Available" className={table.number}>
              {row.available}
            </td>
            <td data-label="State">
              <StockBadge row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The stock status of a variant. */
export function StockBadge({ row }: { row: StockRow }) {
  if (!row.isOnSale) return <Badge>Not on sale</Badge>;
  if (row.available <= 0) return <Badge tone="critical">Sold out</Badge>;
  return isLowStock(row) ? <Badge tone="caution">Low</Badge> : <Badge tone="positive">Enough</Badge>;
}
