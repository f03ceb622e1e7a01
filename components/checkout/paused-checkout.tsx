import { ButtonLink } from '@/components/ui/button-link';
import styles from './checkout-message.module.css';

/** Checkout while the shop is paused; the announcement bar says why, if the owner has set one. */
export function PausedCheckout() {
  return (
    <div className={styles.message}>
      <h1>We take no orders just now</h1>
      <p>
        Your cart stays as it is, and you can order as soon as we are back. Orders that are placed are sent as
        agreed.
      </p>
      <p className={styles.actions}>
        <ButtonLink variant="accent" href="/cart">
          Back to your cart
        </ButtonLink>
        <a href="/account">Your orders</a>
      </p>
    </div>
  );
}
