import type { ProductVariant } from '@/lib/catalogue/product';
import { formatMoney } from '@/lib/core/money';
import styles from './price-comparison.module.css';

/** What the same would cost in smaller packs, where that is more: a comparison, and no former price. */
export function PriceComparison({ variant: { comparison, currency } }: { variant: ProductVariant }) {
  if (!comparison) return null;
  const { quantity, title, totalMinor } = comparison;
  return (
    <span className={styles.comparison}>
      {quantity} × {title} would be {formatMoney(totalMinor, currency)}
    </span>
  );
}
