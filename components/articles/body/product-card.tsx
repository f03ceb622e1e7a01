import { AddToCartForm } from '@/components/cart/add-to-cart-form';
import { withSourceArticle } from '@/components/cart/source-article';
import { StockLabel } from '@/components/catalogue/stock-label';
import { WhileTakingOrders } from '@/components/layout/while-taking-orders';
import { Picture } from '@/components/ui/picture';
import { Price } from '@/components/ui/price';
import { getProductBySlug } from '@/lib/catalogue/queries';
import styles from './product-card.module.css';

type ProductCardProps = {
  slug: string;
  context: string;
  /** The slug of the article that contains it, for attribution. */
  articleSlug: string;
};

/**
 * A product in the middle of a text, buyable in place. A product that is no longer sold leaves no trace.
 * `context` says what it has to do with the article.
 */
export async function ProductCard({ slug, context, articleSlug }: ProductCardProps) {
  const product = await getProductBySlug(slug);
  const variant = product?.variants[0];
  if (!product || !variant) return null;
  const { picture } = variant;
  return (
    <aside className={styles.card} aria-label={product.title}>
      {picture ? (
        <Picture
          name={picture.name}
          measured={picture}
          sizes="(min-width: 40rem) 18rem, 100vw"
          className={styles.picture}
        />
      ) : null}
      <div className={styles.text}>
        <p className={styles.context}>{context}</p>
        <h3 className={styles.title}>
          <a href={withSourceArticle({ href: `/products/${slug}`, articleSlug })}>{product.title}</a>
        </h3>
        <p className={styles.tagline}>{product.tagline}</p>
        <p className={styles.price}>
          <Price
            amountMinor={variant.unitPriceMinor}
            formerMinor={variant.formerPriceMinor}
            currency={variant.currency}
          />
          <StockLabel available={variant.available} />
        </p>
        <div className={styles.buy}>
          <WhileTakingOrders>
            <AddToCartForm
              variant={{ sku: variant.sku, available: variant.available }}
              sourceArticle={articleSlug}
            />
          </WhileTakingOrders>
        </div>
      </div>
    </aside>
  );
}
