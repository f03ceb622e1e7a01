import { formatCount } from '@/lib/core/format-count';
import type { StockRow } from '@/lib/inventory/stock';
import styles from './stock-figures.module.css';
import { StockBadge } from './stock-table';

/** On hand, reserved, available: the three numbers of a variant. */
export function StockFigures({ stock }: { stock: StockRow }) {
  return (
    <dl className={styles.figures}>
      <Figure label="On hand" value={stock.onHand} />
      <Figure label="Reserved" value={stock.reserved} />
      <Figure label="Available" value={stock.available} />
      <div>
        <dt>State</dt>
        <dd className={styles.state}>
          <StockBadge row={stock} />
        </dd>
      </div>
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatCount(value)}</dd>
    </div>
  );
}
