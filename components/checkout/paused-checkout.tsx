import { ButtonLink } from '@/components/ui/button-link';
import styles from './checkout-message.module.css';

/** Checkout while the shop is paused; the announcement bar says why, if the owner has set one. */
export function PausedCheckout() {
  return (
    <div className={styles.message}>
      <h1>We’re not taking orders right now</h1>
      <p>
        We’ll keep your cart, and you can order as soon as we’re back. Orders you’ve already placed will be
        sent as planned.
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
