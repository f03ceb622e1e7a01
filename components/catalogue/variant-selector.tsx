import { Price } from '@/components/ui/price';
import type { ProductVariant } from '@/lib/catalogue/product';
import { PriceComparison } from './price-comparison';
import { StockLabel } from './stock-label';
import styles from './variant-selector.module.css';

type VariantSelectorProps = {
  variants: readonly ProductVariant[];
  /** Chosen from the start; the first that can be bought without. */
  chosenSku?: string;
};

/**
 * The variants as radio buttons, each with its price and stock; one that is sold out says so and cannot be chosen. Who came
 * for one that is sold out finds none chosen, so that nobody buys another one unawares.
 */
export function VariantSelector({ variants, chosenSku }: VariantSelectorProps) {
  const first = variants.find((variant) => variant.available > 0);
  const chosen = chosenSku ?? first?.sku;
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
            defaultChecked={variant.sku === chosen && variant.available > 0}
          />
          <span className={styles.title}>{variant.title}</span>
          <span className={styles.price}>
            <Price
              amountMinor={variant.unitPriceMinor}
              formerMinor={variant.formerPriceMinor}
              currency={variant.currency}
            />
          </span>
          <span className={styles.stock}>
            <StockLabel available={variant.available} />
            <PriceComparison variant={variant} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
