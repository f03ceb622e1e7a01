import { PriceComparison } from '@/components/catalogue/price-comparison';
import { StockLabel } from '@/components/catalogue/stock-label';
import { ButtonLink } from '@/components/ui/button-link';
import { Picture } from '@/components/ui/picture';
import { Price } from '@/components/ui/price';
import type { Product } from '@/lib/catalogue/product';
import styles from './home-variants.module.css';

/** The end of the home page: the variants with their prices, and the link to the product. */
export function HomeVariants({ product }: { product: Product }) {
  return (
    <section className={styles.section} aria-labelledby="versions">
      <div className={styles.words}>
        <h2 id="versions">For the end of a long day</h2>
        <ul className={styles.versions}>
          {product.variants.map((variant) => (
            <li key={variant.sku}>
              <span className={styles.title}>{variant.title}</span>
              <StockLabel available={variant.available} />
              <span className={styles.price}>
                <Price
                  amountMinor={variant.unitPriceMinor}
                  formerMinor={variant.formerPriceMinor}
                  currency={variant.currency}
                />
              </span>
              <PriceComparison variant={variant} />
            </li>
          ))}
        </ul>
        <div>
          <ButtonLink href={`/products/${product.slug}`} size="large">
            Choose yours
          </ButtonLink>
        </div>
      </div>
      <Picture className={styles.picture} name="controls" sizes="(min-width: 60rem) 50vw, 100vw" />
    </section>
  );
}
