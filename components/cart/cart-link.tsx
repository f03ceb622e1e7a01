'use client';

import styles from './cart-link.module.css';
import { useCart } from './use-cart';

/** The way to the cart, with how many things are in it. The number stands in the margin, so that nothing moves. */
export function CartLink() {
  const { count } = useCart();
  const label = count > 0 ? `Cart, ${count} ${count === 1 ? 'item' : 'items'}` : undefined;
  return (
    <a href="/cart" className={styles.link} aria-label={label}>
      Cart
      <span className={styles.count} aria-hidden="true">
        {count > 0 ? count : ''}
      </span>
    </a>
  );
}
