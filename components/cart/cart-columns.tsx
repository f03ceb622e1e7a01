import type { ReactNode } from 'react';
import type { Cart } from '@/lib/cart/cart';
import styles from './cart-columns.module.css';
import { CartRegion } from './cart-region';

type CartColumnsProps = {
  cart: Cart;
  /** A code was just refused on this page without JavaScript. */
  isCodeRefused: boolean;
  /** What stands below a cart that has something in it. */
  children?: ReactNode;
};

/** The page of the cart: its lines, their total beside them, and what stands below. */
export function CartColumns({ cart, isCodeRefused, children }: CartColumnsProps) {
  return (
    <div className={styles.columns}>
      <CartRegion view="page" cart={cart} isCodeRefused={isCodeRefused} />
      {children ? <div className={styles.below}>{children}</div> : null}
    </div>
  );
}
