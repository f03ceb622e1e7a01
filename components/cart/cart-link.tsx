'use client';

import styles from './cart-link.module.css';
import { useCart } from './use-cart';

/** The way to the cart, with how many things are in it. The number stands in the margin, so that nothing moves. */
export function CartLink() {
  const { count } = useCart();
  return (
    <a href="/cart" className={styles.link} aria-label={count > 0 ? cartName(count) : undefined}>
      Cart
      <span className={styles.count} aria-hidden="true">
        {count > 0 ? count : ''}
      </span>
    </a>
  );
}

function cartName(count: number): string {
  return `Cart, ${count} ${count === 1 ? 'item' : 'items'}`;
}
