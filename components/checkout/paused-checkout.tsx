import { ButtonLink } from '@/components/ui/button-link';
import styles from './checkout-message.module.css';

/** Checkout while the shop takes no orders; the line above the page says why, where the owner has said so. */
export function PausedCheckout() {
  return (
    <div className={styles.message}>
      <h1>We take no orders just now</h1>
      <p>
        Your cart stays as it is, and you can order as soon as we are back. Orders that are placed are sent as
        agreed.
      </p>
      <p className={styles.ways}>
        <ButtonLink look="accent" href="/cart">
          Back to your cart
        </ButtonLink>
        <a href="/account">Your orders</a>
      </p>
    </div>
  );
}
