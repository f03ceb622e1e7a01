import { Price } from '@/components/ui/price';
import type { ProductVariant } from '@/lib/catalogue/product';
import { StockWords } from './stock-words';
import styles from './variant-choice.module.css';

/** The variants as radio buttons, each with its price and stock; one that is sold out says so and cannot be chosen. */
export function VariantChoice({ variants }: { variants: readonly ProductVariant[] }) {
  const first = variants.find((variant) => variant.available > 0);
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>Choose</legend>
      {variants.map((variant) => (
        <label key={variant.sku} className={styles.option}>
          <input
            type="radio"
            name="sku"
            value={variant.sku}
            required
            disabled={variant.available <= 0}
            defaultChecked={variant.sku === first?.sku}
          />
          <span className={styles.title}>{variant.title}</span>
          <span className={styles.price}>
            <Price
              amountMinor={variant.unitPriceMinor}
              compareAtMinor={variant.compareAtPriceMinor}
              currency={variant.currency}
            />
          </span>
          <span className={styles.stock}>
            <StockWords available={variant.available} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
