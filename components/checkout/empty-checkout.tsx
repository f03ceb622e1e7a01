import { ButtonLink } from '@/components/ui/button-link';
import styles from './checkout-message.module.css';

/** Checkout without anything to pay for. */
export function EmptyCheckout() {
  return (
    <div className={styles.message}>
      <h1>Your cart is empty</h1>
      <p>There’s nothing to pay for yet. If you’ve just paid, you’ll find your order under “Your orders”.</p>
      <p className={styles.actions}>
        <ButtonLink variant="accent" href="/">
          Back to the shop
        </ButtonLink>
        <a href="/account">Your orders</a>
      </p>
    </div>
  );
}
