import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Picture } from '@/components/ui/picture';
import { Price } from '@/components/ui/price';
import { stockLevelOf } from '@/lib/catalogue/product';
import { getProductBySlug } from '@/lib/catalogue/queries';
import styles from './product-card.module.css';

/** A product in the middle of a text, buyable in place. A product that is no longer sold leaves no trace. */
export async function ProductCard({ slug, children }: { slug: string; children: ReactNode }) {
  const product = await getProductBySlug(slug);
  const variant = product?.variants[0];
  if (!product || !variant) return null;
  const pictureName = variant.pictureName ?? product.pictures[0]?.name;
  return (
    <aside className={styles.card} aria-label={product.title}>
      {pictureName ? (
        <Picture name={pictureName} sizes="(min-width: 40rem) 18rem, 100vw" className={styles.picture} />
      ) : null}
      <div className={styles.text}>
        <p className={styles.context}>{children}</p>
        <h3 className={styles.title}>
          <a href={`/products/${slug}`}>{product.title}</a>
        </h3>
        <p className={styles.tagline}>{product.tagline}</p>
        <p className={styles.price}>
          <Price
            amountMinor={variant.unitPriceMinor}
            compareAtMinor={variant.compareAtPriceMinor}
            currency={variant.currency}
          />
          <span className={styles.stock} data-level={stockLevelOf(variant.available)}>
            {stockWords(variant.available)}
          </span>
        </p>
        <div className={styles.buy}>
          <form method="post" action="/api/cart/lines">
            <input type="hidden" name="sku" value={variant.sku} />
            <input type="hidden" name="quantity" value="1" />
            <Button disabled={variant.available <= 0}>Add to cart</Button>
          </form>
        </div>
      </div>
    </aside>
  );
}

function stockWords(available: number): string {
  switch (stockLevelOf(available)) {
    case 'sold_out':
      return 'Sold out';
    case 'few_left':
      return `${available} left`;
    case 'in_stock':
      return 'In stock';
  }
}
