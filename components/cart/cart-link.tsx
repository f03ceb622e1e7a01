'use client';

import { useCart } from '@/components/cart/store/use-cart';
import styles from './cart-link.module.css';

/** The link to the cart, with its item count. The number stands in the margin, to avoid a layout shift. */
export function CartLink() {
  const { count } = useCart();
  return (
    <a href="/cart" className={styles.link} aria-label={count > 0 ? cartLabel(count) : undefined}>
      Cart
      <span className={styles.count} aria-hidden="true">
        {count > 0 ? count : ''}
      </span>
    </a>
  );
}

function cartLabel(count: number): string {
  return `Cart, ${count} ${count === 1 ? 'item' : 'items'}`;
}
