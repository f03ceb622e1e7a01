import { ButtonLink } from '@/components/ui/button-link';
import { EmptyPlace } from '@/components/ui/empty-place';
import styles from './empty-cart.module.css';

/** Nothing in the cart: the two ways on. */
export function EmptyCart() {
  return (
    <div className={styles.empty}>
      <EmptyPlace />
      <p>Nothing is in your cart yet.</p>
      <div className={styles.ways}>
        <ButtonLink href="/products/nue-cupping-massager">See the massager</ButtonLink>
        <ButtonLink href="/articles" look="quiet">
          Read first, decide later
        </ButtonLink>
      </div>
    </div>
  );
}
