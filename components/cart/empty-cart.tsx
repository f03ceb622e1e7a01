import { ButtonLink } from '@/components/ui/button-link';
import { EmptyStateIllustration } from '@/components/ui/empty-state-illustration';
import styles from './empty-cart.module.css';

/** The empty state of the cart, with two links onward. */
export function EmptyCart() {
  return (
    <div className={styles.empty}>
      <EmptyStateIllustration />
      <p>Your cart is empty.</p>
      <div className={styles.actions}>
        <ButtonLink href="/products/nue-cupping-massager">See the massager</ButtonLink>
        <ButtonLink href="/articles" variant="quiet">
          Read our articles first
        </ButtonLink>
      </div>
    </div>
  );
}
