'use client';

import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './cart-link.module.css';
import { useCart } from './use-cart';

/** The way to the cart, with how many things are in it. The number stands in the margin, so that nothing moves. */
export function CartLink() {
  const { count } = useCart();
  return (
    <a href="/cart" className={styles.link}>
      Cart
      {count > 0 ? <VisuallyHidden>{`, ${count} ${count === 1 ? 'item' : 'items'}`}</VisuallyHidden> : null}
      <span className={styles.count} aria-hidden="true">
        {count > 0 ? count : ''}
      </span>
    </a>
  );
}
