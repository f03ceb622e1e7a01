'use client';

import { type ReactNode, useEffect } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import type { CartView } from '@/lib/cart/cart';
import { CartLines } from './cart-lines';
import styles from './cart-page-view.module.css';
import { CartPromotionPart } from './cart-promotion-part';
import { adoptCart } from './cart-store';
import { CartTotals } from './cart-totals';
import { EmptyCart } from './empty-cart';
import { useCart } from './use-cart';

type CartPageViewProps = {
  initialCart: CartView;
  /** A code was just refused on this page without JavaScript. */
  isCodeRefused?: boolean;
  /** What stands below a cart that has something in it. */
  children?: ReactNode;
};

/** The cart as the server rendered it, kept up to date by the store where JavaScript is on. */
export function CartPageView({ initialCart, isCodeRefused = false, children }: CartPageViewProps) {
  const cart = useCart().cart ?? initialCart;
  useEffect(() => adoptCart(initialCart), [initialCart]);

  const isEmpty = cart.lines.length === 0;
  return (
    <div className={isEmpty ? undefined : styles.columns}>
      <CartLines cart={cart} whenEmpty={<EmptyCart />} />
      {isEmpty ? null : <CartSum cart={cart} isCodeRefused={isCodeRefused} />}
      {children && !isEmpty ? <div className={styles.below}>{children}</div> : null}
    </div>
  );
}

function CartSum({ cart, isCodeRefused }: { cart: CartView; isCodeRefused: boolean }) {
  const isBlocked = cart.notices.some((notice) => notice.code !== 'price_changed');
  return (
    <section className={styles.sum} aria-labelledby="cart-sum">
      <h2 id="cart-sum" className={styles.heading}>
        Total
      </h2>
      <CartPromotionPart cart={cart} isCodeRefused={isCodeRefused} />
      <CartTotals cart={cart} />
      {isBlocked ? (
        <p className={styles.blocked}>
          Something in your cart needs a look before you can go on. It is marked on the line.
        </p>
      ) : null}
      <ButtonLink href="/checkout" size="large" full look={isBlocked ? 'secondary' : 'accent'}>
        Go to checkout
      </ButtonLink>
      <p className={styles.hint}>
        Pay in cash when the parcel arrives, or by card. Nothing is charged on this page.
      </p>
    </section>
  );
}
